package dev.marquee.bench.audience;

import dev.marquee.audience.Action;
import dev.marquee.audience.Device;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventDetails;
import dev.marquee.audience.EventId;
import dev.marquee.audience.Origin;
import dev.marquee.audience.SessionId;
import dev.marquee.audience.Surroundings;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Events with all that a client can tell, each made of the seed and its number alone. Few accounts
 * do much and few films are looked at often, by a square law; there is no sense in what follows
 * what.
 */
public final class InventedEvents {
  private static final int ACCOUNTS = 200_000;
  private static final int EVENTS_OF_A_VISIT = 12;
  private static final int MAX_POSITION = 20;
  private static final double MAX_SECONDS = 7_200;
  private static final double MAX_STARS = 10;

  /** By how often they are done, each as often as it stands here. */
  private static final Action[] ACTIONS = {
    Action.VIEW,
    Action.VIEW,
    Action.VIEW,
    Action.VIEW,
    Action.IMPRESSION,
    Action.IMPRESSION,
    Action.IMPRESSION,
    Action.SEARCH,
    Action.SEARCH,
    Action.CLICK,
    Action.CLICK,
    Action.RECOMMEND_CLICK,
    Action.WATCH,
    Action.LIKE,
    Action.RATE,
    Action.HOME_VISIT
  };

  private static final List<Device> DEVICES = List.of(Device.values());
  private static final List<Origin> ORIGINS = List.of(Origin.values());
  private static final String[] COUNTRIES = {"IN", "US", "FR", "DE", "BR", "JP", "GB", "NG"};
  private static final String[] QUERIES = {
    "the dark", "robin hood", "interstelar", "heat", "amelie"
  };

  private final long seed;
  private final List<MovieId> films;

  /**
   * Prepares them.
   *
   * @param films that they are about, at least one
   */
  public InventedEvents(long seed, List<MovieId> films) {
    if (films.isEmpty()) {
      throw new IllegalArgumentException("events need at least one film");
    }
    this.seed = seed;
    this.films = List.copyOf(films);
  }

  /** The event with a number, at a time. */
  public Event event(long number, Instant time) {
    SplittableRandom random = new SplittableRandom(seed * 31 + number);
    long visit = number / EVENTS_OF_A_VISIT;
    int account = rank(new SplittableRandom(seed * 37 + visit), ACCOUNTS);
    Action action = ACTIONS[random.nextInt(ACTIONS.length)];
    return new Event(
        new EventId(id(number)),
        new UserId("account-" + account),
        Optional.of(new SessionId("visit-" + Long.toHexString(visit))),
        film(action, random),
        action,
        time,
        time,
        details(action, random),
        new Surroundings(
            Optional.of(DEVICES.get(account % DEVICES.size())),
            Optional.of(COUNTRIES[account % COUNTRIES.length]),
            Optional.of("films.example"),
            Optional.empty()),
        false);
  }

  /** Of one length, so that it can be put in the place of another. */
  static String id(long number) {
    return "event-%016x".formatted(number);
  }

  private Optional<MovieId> film(Action action, SplittableRandom random) {
    return action == Action.SEARCH || action == Action.HOME_VISIT
        ? Optional.empty()
        : Optional.of(films.get(rank(random, films.size())));
  }

  private static EventDetails details(Action action, SplittableRandom random) {
    boolean isSearch = action == Action.SEARCH;
    return new EventDetails(
        OptionalDouble.of(Math.rint(random.nextDouble(MAX_SECONDS))),
        isSearch ? Optional.of(QUERIES[random.nextInt(QUERIES.length)]) : Optional.empty(),
        isSearch || action == Action.RATE
            ? OptionalDouble.of(Math.rint(random.nextDouble(MAX_STARS)))
            : OptionalDouble.empty(),
        Optional.of(ORIGINS.get(random.nextInt(ORIGINS.size()))),
        OptionalInt.of(random.nextInt(1, MAX_POSITION + 1)),
        Optional.of(random.nextBoolean() ? "a" : "b"));
  }

  /** The lower numbers come more often: half of all below a quarter. */
  private static int rank(SplittableRandom random, int count) {
    double draw = random.nextDouble();
    return (int) (count * draw * draw);
  }
}
