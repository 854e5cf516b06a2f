package dev.marquee.document;

import static dev.marquee.document.EventField.*;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * An event as a JSON object. What is not known is left out.
 *
 * <pre>
 * {"event_id": "5f0c..", "user_id": "u-7", "session_id": "s-3", "movie_id": "tmdb-155", "action": "click",
 *  "timestamp": "2026-01-31T12:00:00.123Z", "received_at": "2026-01-31T12:00:01Z", "duration_seconds": 3.5,
 *  "query": "dark kn", "value": 1, "origin": "search", "position": 1, "experiment": "b", "device": "phone",
 *  "country": "IN", "referrer_host": "films.example", "address_hash": "09af..", "suspicious": false}
 * </pre>
 */
public final class EventDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private EventDocument() {}

  /** UTF-8. */
  public static byte[] write(Event event) {
    try {
      return JSON.writeValueAsBytes(of(event));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values is always written", impossible);
    }
  }

  /** The same, for stores that put it into a document of their own. */
  public static ObjectNode of(Event event) {
    ObjectNode node = JSON.createObjectNode();
    node.put(EVENT_ID, event.id().value()).put(USER_ID, event.user().value());
    event.session().ifPresent(session -> node.put(SESSION_ID, session.value()));
    event.movie().ifPresent(movie -> node.put(MOVIE_ID, movie.value()));
    node.put(ACTION, event.action().text());
    node.put(TIMESTAMP, event.timestamp().toString());
    node.put(RECEIVED_AT, event.receivedAt().toString());
    put(node, event.details());
    put(node, event.surroundings());
    return node.put(SUSPICIOUS, event.suspicious());
  }

  private static void put(ObjectNode node, EventDetails details) {
    details.durationSeconds().ifPresent(seconds -> node.put(DURATION_SECONDS, seconds));
    details.query().ifPresent(words -> node.put(QUERY, words));
    details.value().ifPresent(value -> node.put(VALUE, value));
    details.origin().ifPresent(origin -> node.put(ORIGIN, origin.text()));
    details.position().ifPresent(position -> node.put(POSITION, position));
    details.experiment().ifPresent(name -> node.put(EXPERIMENT, name));
  }

  private static void put(ObjectNode node, Surroundings surroundings) {
    surroundings.device().ifPresent(device -> node.put(DEVICE, device.text()));
    surroundings.country().ifPresent(country -> node.put(COUNTRY, country));
    surroundings.referrerHost().ifPresent(host -> node.put(REFERRER_HOST, host));
    surroundings.addressHash().ifPresent(hash -> node.put(ADDRESS_HASH, hash));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws DocumentException when it is something else
   */
  public static Event read(byte[] json) throws DocumentException {
    try {
      return read(JSON.readTree(json));
    } catch (IOException malformed) {
      throw unreadable("is not JSON: " + malformed.getMessage());
    }
  }

  /**
   * Reads what {@link #of} made; fields that it does not have are passed over.
   *
   * @throws DocumentException when it is something else
   */
  public static Event read(JsonNode node) throws DocumentException {
    try {
      return new Event(
          new EventId(node.path(EVENT_ID).asText()),
          new UserId(node.path(USER_ID).asText()),
          text(node, SESSION_ID).map(SessionId::new),
          text(node, MOVIE_ID).map(MovieId::new),
          Action.of(node.path(ACTION).asText()).orElseThrow(() -> unreadable("has no action")),
          Instant.parse(node.path(TIMESTAMP).asText()),
          Instant.parse(node.path(RECEIVED_AT).asText()),
          details(node),
          surroundings(node),
          node.path(SUSPICIOUS).asBoolean());
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw unreadable(String.valueOf(malformed.getMessage()));
    }
  }

  private static EventDetails details(JsonNode node) {
    return new EventDetails(
        number(node, DURATION_SECONDS),
        text(node, QUERY),
        number(node, VALUE),
        text(node, ORIGIN).flatMap(Origin::of),
        node.has(POSITION) ? OptionalInt.of(node.path(POSITION).asInt()) : OptionalInt.empty(),
        text(node, EXPERIMENT));
  }

  private static Surroundings surroundings(JsonNode node) {
    return new Surroundings(
        text(node, DEVICE).flatMap(Device::of),
        text(node, COUNTRY),
        text(node, REFERRER_HOST),
        text(node, ADDRESS_HASH));
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.has(field) ? Optional.of(node.path(field).asText()) : Optional.empty();
  }

  private static OptionalDouble number(JsonNode node, String field) {
    return node.has(field)
        ? OptionalDouble.of(node.path(field).asDouble())
        : OptionalDouble.empty();
  }

  private static DocumentException unreadable(String message) {
    return new DocumentException(List.of(new FieldError("", message)));
  }
}
