package dev.marquee.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads the fields of one JSON object, collecting what is wrong instead of stopping at it. Null and
 * missing are the same: absent.
 */
final class FieldReader {
  private final JsonNode object;
  private final String path;
  private final List<FieldError> errors;
  private final Limits limits;

  FieldReader(JsonNode object, String path, List<FieldError> errors, Limits limits) {
    this.object = object;
    this.path = path;
    this.errors = errors;
    this.limits = limits;
  }

  /**
   * A reader of an object within this one, at the given path, which collects into the same list.
   */
  FieldReader within(JsonNode inner, String innerPath) {
    return new FieldReader(inner, path + innerPath, errors, limits);
  }

  /**
   * How large a document may be.
   *
   * @param textLength in chars
   * @param items of one list
   */
  record Limits(int textLength, int items) {
    /** For documents that somebody hands in: a story fills a page, a cast a screen. */
    static final Limits HANDED_IN = new Limits(20_000, 1_000);

    /** For documents that Marquee itself has written: what was taken once is given back. */
    static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  void error(String field, String message) {
    errors.add(new FieldError(path + field, message));
  }

  /** Reports each field that is not among the names given. */
  void refuseOthersThan(Set<String> known) {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                error(name, "is not a known field");
              }
            });
  }

  JsonNode node(String field) {
    JsonNode value = object.path(field);
    return value.isNull() ? MissingNode.getInstance() : value;
  }

  Optional<String> text(String field) {
    JsonNode value = node(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    return checkedText(field, value);
  }

  List<String> texts(String field) {
    List<JsonNode> items = items(field);
    List<String> texts = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      checkedText(field + "[" + i + "]", items.get(i)).ifPresent(texts::add);
    }
    return texts;
  }

  List<JsonNode> items(String field) {
    JsonNode value = node(field);
    if (value.isMissingNode()) {
      return List.of();
    }
    if (!value.isArray()) {
      error(field, "must be an array");
      return List.of();
    }
    if (value.size() > limits.items()) {
      error(field, "must have at most %d items, got %d".formatted(limits.items(), value.size()));
      return List.of();
    }
    List<JsonNode> items = new ArrayList<>();
    value.forEach(items::add);
    return items;
  }

  OptionalInt integer(String field) {
    OptionalLong value = wholeNumber(field);
    if (value.isPresent() && value.getAsLong() != (int) value.getAsLong()) {
      error(field, "is too large: " + value.getAsLong());
      return OptionalInt.empty();
    }
    return value.isPresent() ? OptionalInt.of((int) value.getAsLong()) : OptionalInt.empty();
  }

  OptionalLong wholeNumber(String field) {
    JsonNode value = node(field);
    if (value.isMissingNode()) {
      return OptionalLong.empty();
    }
    if (!value.isNumber()
        || !value.canConvertToLong()
        || value.doubleValue() != Math.rint(value.doubleValue())) {
      error(field, "must be a whole number");
      return OptionalLong.empty();
    }
    return OptionalLong.of(value.longValue());
  }

  OptionalDouble number(String field) {
    JsonNode value = node(field);
    if (value.isMissingNode()) {
      return OptionalDouble.empty();
    }
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      error(field, "must be a number");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(value.doubleValue());
  }

  Optional<LocalDate> date(String field) {
    return text(field)
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeParseException malformed) {
                error(field, "must be a date such as 2010-07-16, got '%s'".formatted(text));
                return Optional.empty();
              }
            });
  }

  private Optional<String> checkedText(String field, JsonNode value) {
    if (!value.isTextual()) {
      error(field, "must be text");
      return Optional.empty();
    }
    String text = value.textValue().strip();
    if (text.length() > limits.textLength()) {
      error(
          field,
          "must have at most %d characters, got %d".formatted(limits.textLength(), text.length()));
      return Optional.empty();
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
