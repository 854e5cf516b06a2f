package dev.marquee.store.contract;

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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** An event in the making: what a test does not care about is filled in. */
public final class SampleEvent {
  private static final Instant USUAL = Instant.parse("2026-01-31T12:00:00Z");

  private final EventId id;
  private UserId user = new UserId("u-1");
  private Optional<SessionId> session = Optional.empty();
  private Optional<MovieId> film = Optional.empty();
  private Action action = Action.VIEW;
  private Instant timestamp = USUAL;
  private Instant receivedAt = USUAL.plusSeconds(1);
  private EventDetails details = EventDetails.NONE;
  private Surroundings surroundings = Surroundings.UNKNOWN;
  private boolean suspicious;

  private SampleEvent(EventId id) {
    this.id = id;
  }

  public static SampleEvent event(String id) {
    return new SampleEvent(new EventId(id));
  }

  public SampleEvent by(String userId) {
    user = new UserId(userId);
    return this;
  }

  public SampleEvent during(String sessionId) {
    session = Optional.of(new SessionId(sessionId));
    return this;
  }

  public SampleEvent about(String movieId) {
    film = Optional.of(new MovieId(movieId));
    return this;
  }

  public SampleEvent doing(Action done) {
    action = done;
    return this;
  }

  /** At a moment such as {@code 2024-05-01T12:00:00Z}. */
  public SampleEvent at(String moment) {
    return at(Instant.parse(moment));
  }

  public SampleEvent at(Instant moment) {
    timestamp = moment;
    receivedAt = moment.plusSeconds(1);
    return this;
  }

  /** Came in at a moment without telling when it happened. */
  public SampleEvent receivedAt(Instant moment) {
    timestamp = moment;
    receivedAt = moment;
    return this;
  }

  public SampleEvent on(Device device) {
    surroundings =
        new Surroundings(
            Optional.of(device),
            surroundings.country(),
            surroundings.referrerHost(),
            surroundings.addressHash());
    return this;
  }

  public SampleEvent in(String country) {
    surroundings =
        new Surroundings(
            surroundings.device(),
            Optional.of(country),
            surroundings.referrerHost(),
            surroundings.addressHash());
    return this;
  }

  public SampleEvent from(Origin origin) {
    details =
        new EventDetails(
            details.durationSeconds(),
            details.query(),
            details.value(),
            Optional.of(origin),
            details.position(),
            details.experiment());
    return this;
  }

  /** With all that can be known of an event. */
  public SampleEvent full() {
    session = Optional.of(new SessionId("visit Zoë 🎬"));
    film = Optional.of(new MovieId("tmdb-155"));
    details =
        new EventDetails(
            OptionalDouble.of(3.25),
            Optional.of("“Dark” kn, 七人"),
            OptionalDouble.of(-0.1),
            Optional.of(Origin.SEARCH),
            OptionalInt.of(EventDetails.MAX_POSITION),
            Optional.of("list b"));
    surroundings =
        new Surroundings(
            Optional.of(Device.TV),
            Optional.of("IN"),
            Optional.of("films.example"),
            Optional.of("09af".repeat(16)));
    suspicious = true;
    return this;
  }

  public Event build() {
    return new Event(
        id, user, session, film, action, timestamp, receivedAt, details, surroundings, suspicious);
  }
}
