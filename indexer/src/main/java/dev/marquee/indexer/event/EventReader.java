package dev.marquee.indexer.event;

import dev.marquee.audience.Event;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.DocumentException;
import dev.marquee.document.EventField;
import dev.marquee.document.FieldError;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.row.Row;
import dev.marquee.indexer.row.RowReader;
import dev.marquee.indexer.source.SourceText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Finds the way to read events by how a text begins: documents with a brace, tables otherwise. */
final class EventReader {
  /** Room for the blank lines that may stand before the first document. */
  private static final int BEGINNING = 64;

  private EventReader() {}

  /** Makes an event of what a row says. */
  @FunctionalInterface
  interface Meaning {
    Event read() throws DocumentException;
  }

  /**
   * Begins to read.
   *
   * @param films finds the film that a register knows by a number
   * @throws IOException also when it is a table without the columns of an event
   */
  static RowReader<Event> of(
      SourceText text, Function<ExternalId, Optional<MovieId>> films, Instant importedAt)
      throws IOException {
    return text.peek(BEGINNING).stripLeading().startsWith("{")
        ? new EventDocuments(text, importedAt)
        : EventTable.of(text, films, importedAt);
  }

  /**
   * What a row comes to. An event must say when it happened: the day of an import tells nothing.
   */
  static Row<Event> row(Meaning meaning, long row, long line) {
    try {
      Event event = meaning.read();
      if (event.isTimedByReceipt()) {
        throw new DocumentException(List.of(new FieldError(EventField.TIMESTAMP, "is required")));
      }
      return new Row.Taken<>(event, row, line);
    } catch (DocumentException malformed) {
      return new Row.Broken<>(
          malformed.errors().stream().map(error -> problem(error, row, line)).toList());
    }
  }

  private static RowProblem problem(FieldError error, long row, long line) {
    Optional<String> field = Optional.of(error.field()).filter(name -> !name.isEmpty());
    return new RowProblem(row, line, field, error.message());
  }
}
