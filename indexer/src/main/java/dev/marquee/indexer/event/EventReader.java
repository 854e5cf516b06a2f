package dev.marquee.indexer.event;

import dev.marquee.audience.Event;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.DocumentException;
import dev.marquee.document.EventField;
import dev.marquee.document.FieldError;
import dev.marquee.indexer.source.SourceText;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads events row by row. A broken row is an answer, not an exception. Not thread-safe. */
interface EventReader {
  /** Far more than the header of a table of events has. */
  int HEADER_LENGTH = 4_096;

  /**
   * The next row; empty at the end.
   *
   * @throws IOException when the text ends in a fault; all whole rows before it were given
   */
  Optional<EventRow> next() throws IOException;

  /**
   * Looks how a text begins: documents with a brace, tables with a header.
   *
   * @param films finds the film that a register knows by a number
   * @throws IOException also when it is a table without the columns of an event
   */
  static EventReader of(
      SourceText text, Function<ExternalId, Optional<MovieId>> films, Instant importedAt)
      throws IOException {
    String start = text.peek(HEADER_LENGTH).stripLeading();
    return start.startsWith("{")
        ? new EventDocuments(text, importedAt)
        : EventTable.of(text, films, importedAt);
  }

  /** Refuses an event that does not say when it happened: the day of an import tells nothing. */
  static Event checkTimed(Event event) throws DocumentException {
    if (event.isTimedByReceipt()) {
      throw new DocumentException(List.of(new FieldError(EventField.TIMESTAMP, "is required")));
    }
    return event;
  }
}
