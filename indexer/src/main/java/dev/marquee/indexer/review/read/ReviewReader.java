package dev.marquee.indexer.review.read;

import java.io.IOException;
import java.util.Optional;

/** Reads reviews row by row. A broken row is an answer, not an exception. Not thread-safe. */
public interface ReviewReader {

  /**
   * The next row; empty at the end.
   *
   * @throws IOException when the text ends in a fault; all whole rows before it were given
   */
  Optional<ReviewRow> next() throws IOException;
}
