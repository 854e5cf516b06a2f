package dev.marquee.indexer.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.indexer.parse.PythonLiteral.MalformedException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Lists and objects that a table holds in single cells, as {@code [{"id": 18, "name": "Drama"}]}. A
 * blank cell is an empty list or an absent object. What is wrong is thrown as
 * IllegalArgumentException with a clause for a message, as {@link Cells#list} takes it.
 */
enum NestedLists {
  JSON("JSON array") {
    @Override
    JsonNode tree(String cell) {
      try {
        return DocumentReader.JSON.readTree(cell);
      } catch (JsonProcessingException malformed) {
        throw new IllegalArgumentException(
            "is not JSON: " + malformed.getOriginalMessage(), malformed);
      }
    }
  },
  /** {@code [{'id': 18, 'name': 'Drama'}]}. */
  PYTHON("list") {
    @Override
    JsonNode tree(String cell) {
      try {
        return PythonLiteral.read(cell);
      } catch (MalformedException malformed) {
        throw new IllegalArgumentException(malformed.getMessage(), malformed);
      }
    }
  };

  private final String listName;

  NestedLists(String listName) {
    this.listName = listName;
  }

  abstract JsonNode tree(String cell);

  /** Reads an array of objects into the values of one of their fields, each once. */
  Function<String, List<String>> named(String field) {
    return cell -> cell.isBlank() ? List.of() : values(array(cell), field);
  }

  /** Reads an object into the value of one of its fields. */
  Function<String, List<String>> ofObject(String field) {
    return cell -> {
      if (cell.isBlank()) {
        return List.of();
      }
      JsonNode object = tree(cell);
      if (!object.isObject()) {
        throw new IllegalArgumentException("must be an object, got " + TextRules.shown(cell));
      }
      return value(object, field).stream().toList();
    };
  }

  private JsonNode array(String cell) {
    JsonNode array = tree(cell);
    if (!array.isArray()) {
      throw new IllegalArgumentException(
          "must be a %s, got %s".formatted(listName, TextRules.shown(cell)));
    }
    return array;
  }

  private static List<String> values(JsonNode array, String field) {
    Set<String> values = new LinkedHashSet<>();
    for (JsonNode item : array) {
      value(item, field).ifPresent(values::add);
    }
    return List.copyOf(values);
  }

  private static Optional<String> value(JsonNode object, String field) {
    JsonNode value = object.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException(
          "must hold objects with a text '%s', got %s"
              .formatted(field, TextRules.shown(object.toString())));
    }
    // What stood as an escape was not looked at before.
    TextRules.fault(value.textValue())
        .ifPresent(
            fault -> {
              throw new IllegalArgumentException(fault);
            });
    return Optional.of(TextRules.oneLine(value.textValue())).filter(text -> !text.isEmpty());
  }
}
