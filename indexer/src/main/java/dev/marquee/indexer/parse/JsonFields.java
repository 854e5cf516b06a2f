package dev.marquee.indexer.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The fields of an object on one line, as {@link Cells} are those of a table's row: what is wrong
 * with a field is noted, and the field reads as empty; the row is broken then.
 */
final class JsonFields {
  private final JsonNode object;
  private final long row;
  private final long line;
  private final List<RowProblem> problems = new ArrayList<>();
  private boolean broken;

  JsonFields(JsonNode object, long row, long line) {
    this.object = object;
    this.row = row;
    this.line = line;
  }

  /** The row; it is broken when anything was wrong. */
  ParsedRow toRow(Fate fate) {
    return new ParsedRow(broken ? Fate.BROKEN : fate, problems);
  }

  /** The film of a row; what is out of range is noted. */
  Fate film(SourceKey key, MovieFacts.Builder facts) {
    try {
      return broken ? Fate.BROKEN : new Fate.Film(new SourceRecord(key, facts.build()));
    } catch (IllegalArgumentException outOfRange) {
      broken = true;
      problems.add(
          new RowProblem(row, line, Optional.empty(), String.valueOf(outOfRange.getMessage())));
      return Fate.BROKEN;
    }
  }

  /** Text in one line; absent when blank, null or missing. */
  Optional<String> line(String field) {
    return text(field, object.path(field)).map(TextRules::oneLine).filter(text -> !text.isEmpty());
  }

  Optional<String> requiredLine(String field) {
    int noted = problems.size();
    Optional<String> text = line(field);
    if (text.isEmpty() && problems.size() == noted) {
      refuse(field, "is required");
    }
    return text;
  }

  /** Text that keeps its line ends; absent when blank, null or missing. */
  Optional<String> paragraphs(String field) {
    return text(field, object.path(field))
        .map(TextRules::paragraphs)
        .filter(text -> !text.isEmpty());
  }

  OptionalInt requiredInt(String field) {
    JsonNode value = object.path(field);
    if (!value.isInt()) {
      refuse(field, "must be a whole number, got " + TextRules.shown(value.toString()));
      return OptionalInt.empty();
    }
    return OptionalInt.of(value.intValue());
  }

  /** The texts of an array, each once, blank ones left out. */
  List<String> lines(String field) {
    JsonNode array = object.path(field);
    if (!array.isArray() || array.size() > TextRules.MAX_ITEMS) {
      refuse(
          field,
          "must be an array of at most %d texts, got %s"
              .formatted(TextRules.MAX_ITEMS, TextRules.shown(array.toString())));
      return List.of();
    }
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode item : array) {
      text(field, item)
          .map(TextRules::oneLine)
          .filter(text -> !text.isEmpty())
          .ifPresent(texts::add);
    }
    return List.copyOf(texts);
  }

  private Optional<String> text(String field, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      refuse(field, "must be a text, got " + TextRules.shown(value.toString()));
      return Optional.empty();
    }
    String text = value.textValue();
    TextRules.damage(text).ifPresent(reason -> note(field, reason));
    Optional<String> fault = TextRules.fault(text);
    fault.ifPresent(reason -> refuse(field, reason));
    return fault.isPresent() ? Optional.empty() : Optional.of(text);
  }

  private void refuse(String field, String reason) {
    broken = true;
    note(field, reason);
  }

  private void note(String field, String reason) {
    problems.add(new RowProblem(row, line, Optional.of(field), reason));
  }
}
