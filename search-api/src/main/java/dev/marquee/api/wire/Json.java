package dev.marquee.api.wire;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.document.DocumentException;
import dev.marquee.document.FieldError;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;

/** Trees to bytes and back. */
public final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Reads one value where others follow. */
  private static final ObjectMapper VALUES =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Json() {}

  /** An object to be filled. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Puts a number with as many digits as answers have, or nothing where it is not known. */
  static void putScore(ObjectNode node, String field, OptionalDouble value) {
    value.ifPresent(known -> node.put(field, SearchDocument.score(known)));
  }

  /** One line of UTF-8. */
  public static byte[] bytes(JsonNode node) {
    try {
      return MAPPER.writeValueAsBytes(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values is always written", impossible);
    }
  }

  /**
   * Reads one JSON value.
   *
   * @throws DocumentException when the bytes are something else, or a name stands twice in an
   *     object
   */
  public static JsonNode parse(byte[] json) throws DocumentException {
    try {
      JsonNode node = MAPPER.readTree(json);
      if (node == null || node.isMissingNode()) {
        throw new DocumentException(List.of(new FieldError("", "must be JSON, got nothing")));
      }
      return node;
    } catch (JsonProcessingException malformed) {
      throw new DocumentException(List.of(new FieldError("", "is not JSON: " + reason(malformed))));
    } catch (IOException malformed) {
      throw new DocumentException(List.of(new FieldError("", "is not JSON in UTF-8")));
    }
  }

  /** Reads values one after the other, without holding them all. */
  static JsonParser parser(byte[] json) throws IOException {
    return VALUES.getFactory().createParser(json);
  }

  /** What is wrong, and where. */
  static String reason(JsonProcessingException malformed) {
    JsonLocation location = malformed.getLocation();
    return location == null
        ? malformed.getOriginalMessage()
        : "%s (line %d, column %d)"
            .formatted(
                malformed.getOriginalMessage(), location.getLineNr(), location.getColumnNr());
  }
}
