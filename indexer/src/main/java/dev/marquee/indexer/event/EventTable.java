package dev.marquee.indexer.event;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.audience.Event;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.DocumentException;
import dev.marquee.document.EventDraft;
import dev.marquee.document.EventField;
import dev.marquee.indexer.parse.CsvTable;
import dev.marquee.indexer.row.Row;
import dev.marquee.indexer.row.RowReader;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the rows of a CSV table of events, whose columns are named as the fields of an event. */
final class EventTable implements RowReader<Event> {
  private static final Set<String> NUMBERS =
      Set.of(EventField.DURATION_SECONDS, EventField.VALUE, EventField.POSITION);

  private static final Set<String> NEEDED =
      Set.of(EventField.EVENT_ID, EventField.USER_ID, EventField.ACTION, EventField.TIMESTAMP);

  private final CsvTable table;
  private final Meaning meaning;

  /** Makes an event of the cells of a row. */
  @FunctionalInterface
  interface Meaning {
    Event read(List<String> cells) throws DocumentException;
  }

  private EventTable(CsvTable table, Meaning meaning) {
    this.table = table;
    this.meaning = meaning;
  }

  /**
   * Reads the header, and tells by it which table this is.
   *
   * @throws IOException also when it is none that has events
   */
  static EventTable of(
      Reader text, Function<ExternalId, Optional<MovieId>> films, Instant importedAt)
      throws IOException {
    CsvTable table = new CsvTable(text);
    Map<String, Integer> columns = table.columns();
    if (columns.keySet().containsAll(MovieLensRatings.COLUMNS)) {
      return new EventTable(table, new MovieLensRatings(columns, films, importedAt)::read);
    }
    if (columns.keySet().containsAll(NEEDED)) {
      return new EventTable(table, cells -> read(cells, columns, importedAt));
    }
    throw new IOException(
        "it is no table of events, which has the columns event_id, user_id, action and timestamp, nor of MovieLens' ratings; it has %s"
            .formatted(columns.isEmpty() ? "none" : String.join(", ", columns.keySet())));
  }

  @Override
  public Optional<Row<Event>> next() throws IOException {
    return table
        .next()
        .map(
            raw ->
                Row.of(
                    raw,
                    (cells, row, line) -> EventReader.row(() -> meaning.read(cells), row, line)));
  }

  private static Event read(List<String> cells, Map<String, Integer> columns, Instant importedAt)
      throws DocumentException {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    columns.forEach((field, place) -> put(field, cells.get(place).strip(), document));
    return EventDraft.read(document, importedAt);
  }

  /** An empty cell says nothing. */
  private static void put(String field, String cell, ObjectNode document) {
    if (!cell.isEmpty() && NUMBERS.contains(field)) {
      putNumber(field, cell, document);
    } else if (!cell.isEmpty()) {
      document.put(field, cell);
    }
  }

  /** What is no number stays text, of which the reader of the document will complain. */
  private static void putNumber(String field, String cell, ObjectNode document) {
    try {
      document.put(field, new BigDecimal(cell));
    } catch (NumberFormatException malformed) {
      document.put(field, cell);
    }
  }
}
