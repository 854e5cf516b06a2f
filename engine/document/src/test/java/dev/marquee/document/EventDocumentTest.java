package dev.marquee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.audience.Event;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private static final String FULL =
      """
      {"event_id":"e-1","user_id":"Zoë","session_id":"s-1","movie_id":"tmdb-155","action":"recommend_click",
      "timestamp":"2026-01-31T11:59:58.123Z","received_at":"2026-01-31T12:00:00Z","duration_seconds":3.25,
      "query":"dark kn","value":-0.1,"origin":"similar","position":3,"experiment":"b","device":"tv","country":"IN",
      "referrer_host":"films.example","address_hash":"09af","suspicious":true}
      """
          .replace("\n", "");

  private static final String LEAST =
      "{\"event_id\":\"e-1\",\"user_id\":\"u\",\"action\":\"home_visit\","
          + "\"timestamp\":\"2026-01-31T12:00:00Z\",\"received_at\":\"2026-01-31T12:00:00Z\","
          + "\"suspicious\":false}";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatIsWrittenIsReadBackAndWrittenTheSame() throws Exception {
    for (String json : List.of(FULL, LEAST)) {
      Event event = EventDocument.read(bytes(json));

      assertThat(new String(EventDocument.write(event), StandardCharsets.UTF_8)).isEqualTo(json);
      assertThat(EventDocument.read(EventDocument.of(event))).isEqualTo(event);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "{}",
        "{\"event_id\":\"e\",\"user_id\":\"u\",\"action\":\"dance\"}",
        "{\"event_id\":\"e\",\"user_id\":\"u\",\"action\":\"view\",\"timestamp\":\"noon\"}"
      })
  void anythingElseIsNotAnEvent(String json) {
    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> EventDocument.read(bytes(json)));
  }

  @Test
  void whatAClientSendsIsReadWithTheTimeOfReceipt() throws Exception {
    ObjectNode node = (ObjectNode) JSON.readTree(FULL);
    node.remove(List.of("received_at", "address_hash", "suspicious"));

    Event event = EventDraft.read(node, NOON);

    assertThat(event.receivedAt()).isEqualTo(NOON);
    assertThat(event.timestamp()).isEqualTo(Instant.parse("2026-01-31T11:59:58.123Z"));
    assertThat(event.surroundings().addressHash()).isEmpty();
    assertThat(event.isTimedByReceipt()).isFalse();
    assertThat(EventDraft.read(node.deepCopy().without("timestamp"), NOON).isTimedByReceipt())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user_id | \"\" | user_id: is required",
        "session_id | \" \\u0000\" | session_id: a session id is 1 to 128 characters, none of them"
            + " a control character, no blanks at its ends",
        "timestamp | \"1969-01-01T00:00:00Z\" | timestamp: timestamp must be of the years 1970 to"
            + " 9999, got 1969-01-01T00:00:00Z",
        "origin | \"home\" | origin: is not a known origin: 'home'",
        "device | \"watch\" | device: is not a known device: 'watch'",
        "position | 1.5 | position: must be a whole number",
        "duration_seconds | \"long\" | duration_seconds: must be a number",
        "duration_seconds | -1 | : duration_seconds must be 0..604800, got -1.0",
        "received_at | \"2026-01-31T12:00:00Z\" | received_at: is filled in by Marquee",
        "surprise | 1 | surprise: is not a known field"
      })
  void whatIsWrongIsTold(String field, String value, String message) throws IOException {
    ObjectNode node = (ObjectNode) JSON.readTree(LEAST);
    node.remove(List.of("received_at", "suspicious"));
    node.set(field, JSON.readTree(value));

    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> EventDraft.read(node, NOON))
        .withMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "null", "[]", "\"view\""})
  void onlyAnObjectIsAnEvent(String json) throws IOException {
    JsonNode node = JSON.readTree(json);

    assertThatExceptionOfType(DocumentException.class)
        .isThrownBy(() -> EventDraft.read(node, NOON))
        .withMessage(": an event must be a JSON object");
  }
}
