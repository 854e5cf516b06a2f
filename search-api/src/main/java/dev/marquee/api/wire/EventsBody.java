package dev.marquee.api.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventId;
import dev.marquee.document.DocumentException;
import dev.marquee.document.EventDraft;
import dev.marquee.document.EventField;
import dev.marquee.document.FieldError;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.WriteFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Events as a client sends them: one object, an array of objects, or objects one after the other
 * with or without line breaks between. An event that cannot be taken does not stop the others; what
 * is not JSON from some place on is refused whole.
 *
 * <pre>
 * {"event_id": "5f0c", "user_id": "u-7", "action": "view", "movie_id": "tmdb-155"}
 * {"taken": 998, "repeated": 1, "refused": [{"index": 7, "event_id": "5f13", "reason": "action: is required"}]}
 * </pre>
 */
public final class EventsBody {
  /** An earlier event was kept by a client that nobody remembers, or its clock is wrong. */
  public static final Duration MAX_AGE = Duration.ofDays(7);

  /** What clocks of clients are commonly ahead. */
  public static final Duration MAX_AHEAD = Duration.ofMinutes(5);

  /** Places of {@link #events} in the body. */
  private final List<Integer> indexes = new ArrayList<>();

  private final List<Event> events = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final Instant receivedAt;
  private final UnaryOperator<Event> completion;

  private EventsBody(Instant receivedAt, UnaryOperator<Event> completion) {
    this.receivedAt = receivedAt;
    this.completion = completion;
  }

  private record Refusal(int index, Optional<String> id, String reason) {}

  /**
   * Reads a body.
   *
   * @param body UTF-8
   * @param completion adds what the client cannot say
   * @throws DocumentException when it is not JSON, has no event, or more than {@link
   *     EventLog#MAX_EVENTS}
   */
  public static EventsBody read(byte[] body, Instant receivedAt, UnaryOperator<Event> completion)
      throws DocumentException {
    EventsBody events = new EventsBody(receivedAt, completion);
    try (JsonParser parser = Json.parser(body)) {
      int index = 0;
      while (nextObject(parser)) {
        if (index == EventLog.MAX_EVENTS) {
          throw wrong("must have at most %d events".formatted(EventLog.MAX_EVENTS));
        }
        events.add(index++, parser.readValueAsTree());
      }
      if (index == 0) {
        throw wrong("must have at least one event");
      }
    } catch (JsonProcessingException malformed) {
      throw wrong("is not JSON: " + Json.reason(malformed));
    } catch (IOException malformed) {
      throw wrong("is not JSON in UTF-8");
    }
    return events;
  }

  /** Goes into arrays at the top, and on to the next value in them or after them. */
  private static boolean nextObject(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
      token = parser.nextToken();
    }
    return token != null;
  }

  private void add(int index, JsonNode node) {
    try {
      Event event = EventDraft.read(node, receivedAt);
      checkTime(event.timestamp());
      events.add(completion.apply(event));
      indexes.add(index);
    } catch (DocumentException malformed) {
      refused.add(new Refusal(index, idOf(node), reason(malformed)));
    }
  }

  private void checkTime(Instant time) throws DocumentException {
    if (time.isBefore(receivedAt.minus(MAX_AGE)) || time.isAfter(receivedAt.plus(MAX_AHEAD))) {
      String message =
          "must be from %d days ago to %d minutes ahead, got %s"
              .formatted(MAX_AGE.toDays(), MAX_AHEAD.toMinutes(), time);
      throw new DocumentException(List.of(new FieldError(EventField.TIMESTAMP, message)));
    }
  }

  private static String reason(DocumentException malformed) {
    FieldError first = malformed.errors().getFirst();
    return (first.field().isEmpty() ? first.message() : first.toString()) + more(malformed);
  }

  private static String more(DocumentException malformed) {
    int others = malformed.errors().size() - 1;
    return others == 0 ? "" : " (and %d more)".formatted(others);
  }

  /** As far as it is one: a client must be able to tell its events apart. */
  private static Optional<String> idOf(JsonNode node) {
    return Optional.of(node.path(EventField.EVENT_ID).asText())
        .filter(id -> !id.isEmpty() && id.length() <= EventId.MAX_LENGTH);
  }

  /** Those that can be taken, in their order. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /**
   * The answer.
   *
   * @param outcome of {@link #events}
   */
  public ObjectNode answer(Appended outcome) {
    List<Refusal> all = new ArrayList<>(refused);
    for (WriteFailure failure : outcome.refused()) {
      String id = events.get(failure.index()).id().value();
      all.add(new Refusal(indexes.get(failure.index()), Optional.of(id), failure.reason()));
    }
    all.sort(Comparator.comparingInt(Refusal::index));
    ObjectNode answer =
        Json.object().put("taken", outcome.taken()).put("repeated", outcome.repeated());
    ArrayNode refusals = answer.putArray("refused");
    for (Refusal refusal : all) {
      ObjectNode item = refusals.addObject().put("index", refusal.index());
      refusal.id().ifPresent(id -> item.put(EventField.EVENT_ID, id));
      item.put("reason", refusal.reason());
    }
    return answer;
  }

  private static DocumentException wrong(String message) {
    return new DocumentException(List.of(new FieldError("", message)));
  }
}
