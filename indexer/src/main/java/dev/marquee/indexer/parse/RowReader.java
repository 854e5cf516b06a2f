package dev.marquee.indexer.parse;

import java.io.IOException;
import java.util.Optional;

/** Reads a text row by row. A broken row is an answer, not an exception. Not thread-safe. */
public interface RowReader {

  /**
   * The next row; empty at the end.
   *
   * @throws IOException when the text ends in a fault; all whole rows before it were given
   */
  Optional<ParsedRow> next() throws IOException;
}
