package dev.marquee.indexer.event;

import dev.marquee.audience.Event;
import dev.marquee.document.EventDraft;
import dev.marquee.indexer.parse.JsonLines;
import dev.marquee.indexer.row.Row;
import dev.marquee.indexer.row.RowReader;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.Optional;

/** Reads events as clients send them, one JSON object on each line. */
final class EventDocuments implements RowReader<Event> {
  private final JsonLines lines;
  private final Instant importedAt;

  EventDocuments(Reader text, Instant importedAt) {
    this.lines = new JsonLines(text);
    this.importedAt = importedAt;
  }

  @Override
  public Optional<Row<Event>> next() throws IOException {
    return lines
        .next()
        .map(
            raw ->
                Row.of(
                    raw,
                    (document, row, line) ->
                        EventReader.row(() -> EventDraft.read(document, importedAt), row, line)));
  }
}
