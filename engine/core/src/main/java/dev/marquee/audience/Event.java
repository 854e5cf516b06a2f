package dev.marquee.audience;

import dev.marquee.catalog.MovieId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/**
 * One action of an account. Times are whole milliseconds: finer parts are cut off.
 *
 * @param session empty where the client does not name its visits
 * @param movie the film it was about; it need not be in the catalogue
 * @param timestamp when it happened, from {@link #EARLIEST} to {@link #LATEST}; where nobody told,
 *     when it came in
 * @param receivedAt when it came in
 * @param suspicious whether it looks made by a machine
 */
public record Event(
    EventId id,
    UserId user,
    Optional<SessionId> session,
    Optional<MovieId> movie,
    Action action,
    Instant timestamp,
    Instant receivedAt,
    EventDetails details,
    Surroundings surroundings,
    boolean suspicious) {
  public static final Instant EARLIEST = Instant.EPOCH;

  /** Not itself a time of an event. */
  public static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

  /** By account, then time, then id: the order in which visits are found. */
  public static final Comparator<Event> BY_ACCOUNT =
      Comparator.comparing(Event::user).thenComparing(Event::timestamp).thenComparing(Event::id);

  public Event {
    timestamp = checked("timestamp", timestamp);
    receivedAt = checked("received_at", receivedAt);
  }

  private static Instant checked(String field, Instant time) {
    if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
      throw new IllegalArgumentException(
          "%s must be of the years 1970 to 9999, got %s".formatted(field, time));
    }
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The month of UTC that it happened in, with which it is kept and in the end dropped. */
  public YearMonth month() {
    return YearMonth.from(timestamp.atOffset(ZoneOffset.UTC));
  }

  /** Whether nobody told when it happened, so that sent again it would have another time. */
  public boolean isTimedByReceipt() {
    return timestamp.equals(receivedAt);
  }

  /** The same under another name of the account. */
  public Event by(UserId other) {
    if (other.equals(user)) {
      return this;
    }
    return new Event(
        id,
        other,
        session,
        movie,
        action,
        timestamp,
        receivedAt,
        details,
        surroundings,
        suspicious);
  }

  /** The same in other surroundings. */
  public Event in(Surroundings others) {
    return new Event(
        id, user, session, movie, action, timestamp, receivedAt, details, others, suspicious);
  }
}
