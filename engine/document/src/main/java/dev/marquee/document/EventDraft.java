package dev.marquee.document;

import static dev.marquee.document.EventField.*;

import com.fasterxml.jackson.databind.JsonNode;
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
import dev.marquee.document.FieldReader.Limits;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads an event as a client sends it: with {@code event_id}, {@code user_id} and {@code action},
 * and what else of {@link EventField} it knows. When it came in and what is made of its network
 * address is for Marquee to say.
 */
public final class EventDraft {
  private static final Set<String> FILLED_IN = Set.of(RECEIVED_AT, ADDRESS_HASH, SUSPICIOUS);

  private static final Set<String> KNOWN =
      Set.of(
          EVENT_ID,
          USER_ID,
          SESSION_ID,
          MOVIE_ID,
          ACTION,
          TIMESTAMP,
          DURATION_SECONDS,
          QUERY,
          VALUE,
          ORIGIN,
          POSITION,
          EXPERIMENT,
          DEVICE,
          COUNTRY,
          REFERRER_HOST,
          RECEIVED_AT,
          ADDRESS_HASH,
          SUSPICIOUS);

  private final FieldReader reader;
  private final List<FieldError> errors;

  private EventDraft(JsonNode node, List<FieldError> errors) {
    this.reader = new FieldReader(node, "", errors, Limits.HANDED_IN);
    this.errors = errors;
  }

  /**
   * Reads one.
   *
   * @param receivedAt when it came in; also when it happened, if it does not tell
   * @throws DocumentException with all that is wrong with it
   */
  public static Event read(JsonNode node, Instant receivedAt) throws DocumentException {
    List<FieldError> errors = new ArrayList<>();
    if (!node.isObject()) {
      throw new DocumentException(List.of(new FieldError("", "an event must be a JSON object")));
    }
    return new EventDraft(node, errors).event(receivedAt);
  }

  private Event event(Instant receivedAt) throws DocumentException {
    reader.refuseOthersThan(KNOWN);
    FILLED_IN.stream()
        .filter(field -> !reader.node(field).isMissingNode())
        .sorted()
        .forEach(field -> reader.error(field, "is filled in by Marquee"));
    Optional<EventId> id = required(EVENT_ID, EventId::new);
    Optional<UserId> user = required(USER_ID, UserId::new);
    Optional<SessionId> session = optional(SESSION_ID, SessionId::new);
    Optional<MovieId> movie = optional(MOVIE_ID, MovieId::new);
    Optional<Action> action = required(ACTION, text -> word(Action.of(text), "action", text));
    Instant timestamp = optional(TIMESTAMP, EventDraft::moment).orElse(receivedAt);
    EventDetails details = checked(this::details, EventDetails.NONE);
    Surroundings surroundings = checked(this::surroundings, Surroundings.UNKNOWN);
    if (errors.isEmpty()) {
      try {
        return new Event(
            id.orElseThrow(),
            user.orElseThrow(),
            session,
            movie,
            action.orElseThrow(),
            timestamp,
            receivedAt,
            details,
            surroundings,
            false);
      } catch (IllegalArgumentException outOfRange) {
        reader.error(TIMESTAMP, String.valueOf(outOfRange.getMessage()));
      }
    }
    throw new DocumentException(errors);
  }

  private EventDetails details() {
    return new EventDetails(
        reader.number(DURATION_SECONDS),
        reader.text(QUERY),
        reader.number(VALUE),
        optional(ORIGIN, text -> word(Origin.of(text), "origin", text)),
        reader.integer(POSITION),
        reader.text(EXPERIMENT));
  }

  private Surroundings surroundings() {
    return new Surroundings(
        optional(DEVICE, text -> word(Device.of(text), "device", text)),
        reader.text(COUNTRY),
        reader.text(REFERRER_HOST),
        Optional.empty());
  }

  private static <T> T word(Optional<T> known, String field, String text) {
    return known.orElseThrow(
        () -> new IllegalArgumentException("is not a known %s: '%s'".formatted(field, cut(text))));
  }

  /** Enough of a text to recognise it. */
  private static String cut(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static Instant moment(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException malformed) {
      throw new IllegalArgumentException(
          "must be a moment such as 2026-01-31T12:00:00Z, got '%s'".formatted(cut(text)),
          malformed);
    }
  }

  private <T> Optional<T> required(String field, Function<String, T> meaning) {
    int before = errors.size();
    Optional<T> value = optional(field, meaning);
    if (value.isEmpty() && errors.size() == before) {
      reader.error(field, "is required");
    }
    return value;
  }

  private <T> Optional<T> optional(String field, Function<String, T> meaning) {
    try {
      return reader.text(field).map(meaning);
    } catch (IllegalArgumentException refused) {
      reader.error(field, String.valueOf(refused.getMessage()));
      return Optional.empty();
    }
  }

  private <T> T checked(Supplier<T> part, T otherwise) {
    try {
      return part.get();
    } catch (IllegalArgumentException refused) {
      errors.add(new FieldError("", String.valueOf(refused.getMessage())));
      return otherwise;
    }
  }
}
