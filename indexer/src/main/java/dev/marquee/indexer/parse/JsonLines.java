package dev.marquee.indexer.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * A text with one JSON value on each line. Lines of more than a million characters are broken.
 * Holds one line in memory. Not thread-safe.
 */
public final class JsonLines {
  private final RecordSplitter lines;
  private long row;

  /**
   * Reads from where the text stands.
   *
   * @param text not closed here
   */
  public JsonLines(Reader text) {
    this.lines = RecordSplitter.ofLines(text);
  }

  /**
   * The next value; empty at the end.
   *
   * @throws IOException when the text ends in a fault; all whole lines before it were given
   */
  public Optional<RawRow<JsonNode>> next() throws IOException {
    return lines.next().map(this::parse);
  }

  private RawRow<JsonNode> parse(RecordSplitter.Piece piece) {
    row++;
    if (piece.fault().isPresent()) {
      return RawRow.broken(row, piece.line(), piece.fault().get());
    }
    try {
      JsonNode value = DocumentReader.JSON.readTree(piece.text());
      return new RawRow.Whole<>(value, row, piece.line());
    } catch (MismatchedInputException more) {
      return RawRow.broken(row, piece.line(), "holds more than one JSON value");
    } catch (JsonProcessingException malformed) {
      return RawRow.broken(row, piece.line(), "is not JSON: " + malformed.getOriginalMessage());
    }
  }
}
