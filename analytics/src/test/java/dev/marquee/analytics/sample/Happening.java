package dev.marquee.analytics.sample;

import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventDetails;
import dev.marquee.audience.EventId;
import dev.marquee.audience.Origin;
import dev.marquee.audience.SessionId;
import dev.marquee.audience.Surroundings;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;

/** An event in the making; each gets an id of its own, later ones a greater one. */
public record Happening(
    String user,
    Action action,
    Instant time,
    Optional<String> session,
    Optional<String> film,
    Optional<String> query,
    OptionalDouble value,
    Optional<Origin> origin,
    OptionalInt position,
    OptionalDouble seconds) {
  /** A Wednesday. */
  public static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  private static final AtomicLong IDS = new AtomicLong();

  public static Happening of(String user, Action action, Instant time) {
    return new Happening(
        user,
        action,
        time,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalDouble.empty());
  }

  /** At so many minutes after noon. */
  public static Happening of(String user, Action action, long minutes) {
    return of(user, action, NOON.plus(Duration.ofMinutes(minutes)));
  }

  public Happening during(String name) {
    return new Happening(
        user, action, time, Optional.of(name), film, query, value, origin, position, seconds);
  }

  public Happening about(String id) {
    return new Happening(
        user, action, time, session, Optional.of(id), query, value, origin, position, seconds);
  }

  public Happening query(String words) {
    return new Happening(
        user, action, time, session, film, Optional.of(words), value, origin, position, seconds);
  }

  public Happening value(double number) {
    return new Happening(
        user,
        action,
        time,
        session,
        film,
        query,
        OptionalDouble.of(number),
        origin,
        position,
        seconds);
  }

  public Happening from(Origin list) {
    return new Happening(
        user, action, time, session, film, query, value, Optional.of(list), position, seconds);
  }

  public Happening at(int place) {
    return new Happening(
        user, action, time, session, film, query, value, origin, OptionalInt.of(place), seconds);
  }

  public Happening lasting(double length) {
    return new Happening(
        user,
        action,
        time,
        session,
        film,
        query,
        value,
        origin,
        position,
        OptionalDouble.of(length));
  }

  public Event event() {
    return new Event(
        new EventId("e-%09d".formatted(IDS.incrementAndGet())),
        new UserId(user),
        session.map(SessionId::new),
        film.map(MovieId::new),
        action,
        time,
        time.plusMillis(1),
        new EventDetails(seconds, query, value, origin, position, Optional.empty()),
        Surroundings.UNKNOWN,
        false);
  }
}
