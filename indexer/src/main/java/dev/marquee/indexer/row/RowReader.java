package dev.marquee.indexer.row;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads row by row. A broken row is an answer, not an exception. Not thread-safe.
 *
 * @param <T> what rows tell
 */
@FunctionalInterface
public interface RowReader<T> {

  /**
   * The next row; empty at the end.
   *
   * @throws IOException when the text ends in a fault; all whole rows before it were given
   */
  Optional<Row<T>> next() throws IOException;
}
