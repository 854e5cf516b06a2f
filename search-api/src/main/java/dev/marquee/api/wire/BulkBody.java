package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.api.CatalogueEditor;
import dev.marquee.api.CatalogueEditor.Edit;
import dev.marquee.api.CatalogueEditor.Outcome;
import dev.marquee.document.DocumentException;
import dev.marquee.document.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Many changes of the catalogue: one {@link EditDocument} a line, blank lines passed over. A line
 * that cannot be read does not stop the others. The answer has one item for each line that is not
 * blank:
 *
 * <pre>
 * {"created": 1, "refused": 1, "items": [
 *   {"line": 1, "outcome": "created", "movie_id": "tmdb-155"},
 *   {"line": 2, "outcome": "refused", "errors": [{"field": "title", "message": "is required"}]}]}
 * </pre>
 *
 * @param lines in their order, at most {@link CatalogueEditor#MAX_EDITS}
 */
public record BulkBody(List<Line> lines) {
  public BulkBody {
    lines = List.copyOf(lines);
  }

  /** A line that is not blank, by its number from 1. */
  public sealed interface Line {
    int number();

    /** A line that says what to change. */
    record Change(int number, Edit edit) implements Line {}

    /** A line that does not. */
    record Malformed(int number, List<FieldError> errors) implements Line {
      public Malformed {
        errors = List.copyOf(errors);
      }
    }
  }

  /**
   * Reads a body.
   *
   * @param body UTF-8
   * @throws DocumentException when there are too many lines, or none
   */
  public static BulkBody read(byte[] body) throws DocumentException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    int start = 0;
    while (start < body.length) {
      int end = endOfLine(body, start);
      byte[] line = Arrays.copyOfRange(body, start, end);
      start = end + 1;
      number++;
      if (isBlank(line)) {
        continue;
      }
      if (lines.size() == CatalogueEditor.MAX_EDITS) {
        throw wrong("must have at most %d lines".formatted(CatalogueEditor.MAX_EDITS));
      }
      lines.add(read(number, line));
    }
    if (lines.isEmpty()) {
      throw wrong("must have at least one line");
    }
    return new BulkBody(lines);
  }

  /** What is to be changed, in the order of the lines. */
  public List<Edit> edits() {
    List<Edit> edits = new ArrayList<>();
    for (Line line : lines) {
      if (line instanceof Line.Change change) {
        edits.add(change.edit());
      }
    }
    return edits;
  }

  /**
   * The answer.
   *
   * @param outcomes one for each of {@link #edits()}
   */
  public ObjectNode answer(List<Outcome> outcomes) {
    Map<String, Integer> counts = new TreeMap<>();
    ArrayNode items = Json.object().arrayNode();
    int next = 0;
    for (Line line : lines) {
      ObjectNode item = items.addObject().put("line", line.number());
      switch (line) {
        case Line.Change change -> write(outcomes.get(next++), item);
        case Line.Malformed malformed -> refuse(Problem.of(malformed.errors()), item);
      }
      counts.merge(item.get("outcome").textValue(), 1, Integer::sum);
    }
    ObjectNode answer = Json.object();
    counts.forEach(answer::put);
    answer.set("items", items);
    return answer;
  }

  private static void write(Outcome outcome, ObjectNode item) {
    switch (outcome) {
      case Outcome.Created(var id) -> item.put("outcome", "created").put("movie_id", id.value());
      case Outcome.Updated(var id) -> item.put("outcome", "updated").put("movie_id", id.value());
      case Outcome.Deleted(var id) -> item.put("outcome", "deleted").put("movie_id", id.value());
      case Outcome.Unknown(var id) -> item.put("outcome", "unknown").put("movie_id", id.value());
      case Outcome.Refused refused ->
          refuse(Problem.of(List.of(new FieldError("", refused.reason()))), item);
    }
  }

  private static void refuse(ArrayNode errors, ObjectNode item) {
    item.put("outcome", "refused").set("errors", errors);
  }

  private static int endOfLine(byte[] body, int start) {
    int end = start;
    while (end < body.length && body[end] != '\n') {
      end++;
    }
    return end;
  }

  private static boolean isBlank(byte[] line) {
    for (byte octet : line) {
      if (octet != ' ' && octet != '\t' && octet != '\r') {
        return false;
      }
    }
    return true;
  }

  private static Line read(int number, byte[] line) {
    try {
      return new Line.Change(number, EditDocument.read(Json.parse(line)));
    } catch (DocumentException malformed) {
      return new Line.Malformed(number, malformed.errors());
    }
  }

  private static DocumentException wrong(String message) {
    return new DocumentException(List.of(new FieldError("", message)));
  }
}
