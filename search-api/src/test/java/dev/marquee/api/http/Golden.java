package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Full examples of answers, one file each. Scores and times are examples of their kind only: any
 * score of 0 to 1, any duration of 0 or more and any time of counting up to now is right. Of
 * similar films the first one counts: how an engine orders films that are hardly alike is its own
 * affair. Run with {@code -Dmarquee.golden=FOLDER} to write the files anew.
 */
final class Golden {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Golden() {}

  static void check(String name, JsonNode actual) {
    try {
      String folder = System.getProperty("marquee.golden", "");
      if (!folder.isEmpty()) {
        Files.writeString(
            Path.of(folder, name + ".json"), JSON.writeValueAsString(timed(actual)) + "\n");
        return;
      }
      try (InputStream file = Golden.class.getResourceAsStream("/golden/" + name + ".json")) {
        assertThat(file).as("the file golden/%s.json", name).isNotNull();
        assertThat(settled(actual)).as(name).isEqualTo(settled(JSON.readTree(file)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** With a usual time instead of that of a cold start. */
  private static JsonNode timed(JsonNode answer) {
    JsonNode copy = answer.deepCopy();
    if (copy instanceof ObjectNode object && object.has("took_ms")) {
      object.put("took_ms", 2);
    }
    if (copy instanceof ObjectNode object && object.has("counted_at")) {
      object.put("counted_at", Films.UPDATED.toString());
    }
    return copy;
  }

  private static String settled(JsonNode answer) throws IOException {
    JsonNode copy = answer.deepCopy();
    settle(copy);
    return JSON.writeValueAsString(copy);
  }

  private static void settle(JsonNode node) {
    node.forEach(Golden::settle);
    if (node instanceof ObjectNode object) {
      if (object.path("score").isNumber()) {
        assertThat(object.get("score").doubleValue()).isBetween(0.0, 1.0);
        object.put("score", 0.5);
      }
      if (object.path("similar") instanceof ArrayNode similar) {
        JsonNode first = similar.get(0);
        similar.removeAll().add(first);
      }
      if (object.path("counted_at").isTextual()) {
        assertThat(Instant.parse(object.get("counted_at").textValue())).isBefore(Instant.now());
        object.put("counted_at", "at some time");
      }
      if (object.path("took_ms").isNumber()) {
        assertThat(object.get("took_ms").intValue()).isNotNegative();
        object.put("took_ms", 1);
      }
    }
  }
}
