package dev.marquee.indexer.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.document.EventDraft;
import dev.marquee.indexer.parse.JsonLines;
import dev.marquee.indexer.parse.RawRow;
import dev.marquee.indexer.parse.RowProblem;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads events as clients send them, one JSON object on each line. */
final class EventDocuments implements EventReader {
  private final JsonLines lines;
  private final Instant importedAt;

  EventDocuments(Reader text, Instant importedAt) {
    this.lines = new JsonLines(text);
    this.importedAt = importedAt;
  }

  @Override
  public Optional<EventRow> next() throws IOException {
    return lines.next().map(this::read);
  }

  private EventRow read(RawRow<JsonNode> raw) {
    return switch (raw) {
      case RawRow.Broken<JsonNode>(RowProblem problem) -> new EventRow.Broken(List.of(problem));
      case RawRow.Whole<JsonNode>(JsonNode document, long row, long line) ->
          EventRow.of(
              () -> EventReader.checkTimed(EventDraft.read(document, importedAt)), row, line);
    };
  }
}
