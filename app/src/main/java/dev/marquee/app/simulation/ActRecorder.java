package dev.marquee.app.simulation;

import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventDetails;
import dev.marquee.audience.EventId;
import dev.marquee.audience.Origin;
import dev.marquee.audience.SessionId;
import dev.marquee.audience.Surroundings;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Writes down what somebody does on a visit, at the time the visit has come to. */
final class ActRecorder {
  /** The name of the source, as pages show it. */
  static final String SOURCE = "simulated";

  /** What a page takes to tell the server; an event without it would pass for one without time. */
  private static final long MILLIS_ON_THE_WAY = 180;

  private final Person person;
  private final Surroundings surroundings;
  private final long key;
  private final SessionId session;
  private final List<Act> acts;

  private long millis;
  private long count;

  /**
   * @param key of the visit
   * @param millis at which it begins
   * @param acts to which it is added
   */
  ActRecorder(Person person, Surroundings surroundings, long key, long millis, List<Act> acts) {
    this.person = person;
    this.surroundings = surroundings;
    this.key = key;
    this.session = new SessionId(Dice.name(key).toString());
    this.millis = millis;
    this.acts = acts;
  }

  /** Time goes by. */
  void after(double seconds) {
    millis += Math.max(1, Math.round(seconds * 1_000));
  }

  void act(Action action, Optional<Film> film, EventDetails details) {
    acts.add(new Act(event(action, film, details), Optional.empty()));
  }

  void review(Film film, int stars, String text) {
    Event event = event(Action.REVIEW, Optional.of(film), Details.value(stars));
    String id = SOURCE + "-" + Dice.name(Dice.mix(person.key(), film.hash()));
    Review review =
        new Review(
            new ReviewId(id),
            film.id(),
            Optional.of(person.user()),
            SOURCE,
            Optional.empty(),
            Optional.of("en"),
            text,
            OptionalInt.of(stars),
            Optional.empty(),
            Optional.of(event.timestamp()),
            event.receivedAt(),
            false);
    acts.add(new Act(event, Optional.of(review)));
  }

  private Event event(Action action, Optional<Film> film, EventDetails details) {
    return new Event(
        new EventId(Dice.name(Dice.mix(key, ++count)).toString()),
        person.user(),
        Optional.of(session),
        film.map(Film::id),
        action,
        Instant.ofEpochMilli(millis),
        Instant.ofEpochMilli(millis + MILLIS_ON_THE_WAY),
        details,
        surroundings,
        false);
  }

  /** What events tell beside the action. */
  static final class Details {
    private Details() {}

    static EventDetails query(String words, int results) {
      return new EventDetails(
          OptionalDouble.empty(),
          Optional.of(words),
          OptionalDouble.of(results),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty());
    }

    static EventDetails place(Origin origin, int position) {
      return new EventDetails(
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.of(origin),
          OptionalInt.of(position),
          Optional.empty());
    }

    static EventDetails stay(Origin origin, double seconds) {
      return new EventDetails(
          OptionalDouble.of(Math.rint(seconds)),
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.of(origin),
          OptionalInt.empty(),
          Optional.empty());
    }

    static EventDetails value(double value) {
      return new EventDetails(
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalDouble.of(value),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty());
    }
  }
}
