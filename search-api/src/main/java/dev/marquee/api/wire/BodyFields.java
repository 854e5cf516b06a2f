package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.document.DocumentException;
import dev.marquee.document.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the few fields of a small request body, collecting what is wrong. Null and missing are the
 * same.
 */
final class BodyFields {
  private final JsonNode body;
  private final List<FieldError> errors = new ArrayList<>();

  /**
   * @param known the names the body may have
   */
  BodyFields(JsonNode body, Set<String> known) throws DocumentException {
    if (!body.isObject()) {
      throw new DocumentException(List.of(new FieldError("", "must be a JSON object")));
    }
    this.body = body;
    for (String name : body.properties().stream().map(field -> field.getKey()).toList()) {
      if (!known.contains(name)) {
        error(
            name,
            "is not a field of this request; known are " + String.join(", ", new TreeSet<>(known)));
      }
    }
  }

  void error(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  /** Text that is not blank, without the blanks around it. */
  Optional<String> text(String field, int maxLength) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return text(field, value, maxLength);
  }

  /** A list of such texts, empty when there is none. */
  List<String> texts(String field, int maxLength) {
    JsonNode values = body.path(field);
    List<String> texts = new ArrayList<>();
    if (values.isMissingNode() || values.isNull()) {
      return texts;
    }
    if (!values.isArray()) {
      error(field, "must be an array of texts");
      return texts;
    }
    for (int i = 0; i < values.size(); i++) {
      text("%s[%d]".formatted(field, i), values.get(i), maxLength).ifPresent(texts::add);
    }
    return texts;
  }

  /** Yes or no; no when there is none. */
  boolean flag(String field) {
    JsonNode value = body.path(field);
    if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
      error(field, "must be true or false");
    }
    return value.asBoolean();
  }

  OptionalLong wholeNumber(String field) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalLong.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      error(field, "must be a whole number");
      return OptionalLong.empty();
    }
    return OptionalLong.of(value.longValue());
  }

  /** Any number; infinite where it is too large for a double. */
  OptionalDouble number(String field) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalDouble.empty();
    }
    if (!value.isNumber()) {
      error(field, "must be a number");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value.doubleValue());
  }

  /** Fails with all that was found wrong, if anything was. */
  void check() throws DocumentException {
    if (!errors.isEmpty()) {
      throw new DocumentException(errors);
    }
  }

  private Optional<String> text(String field, JsonNode value, int maxLength) {
    String text = value.isTextual() ? value.textValue().strip() : "";
    if (text.isEmpty()) {
      error(field, "must be text that is not blank");
      return Optional.empty();
    }
    if (text.length() > maxLength) {
      error(field, "must have at most %d characters, got %d".formatted(maxLength, text.length()));
      return Optional.empty();
    }
    return Optional.of(text);
  }
}
