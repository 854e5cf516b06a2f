package dev.marquee.indexer.parse;

import java.io.IOException;
import java.io.Reader;

/**
 * Reads tables of one folder that tell of the same films, so that each film is one record. The
 * table of the films is read first and last: first to learn which films there are, so that of the
 * other tables only what adds to these is kept. Not thread-safe.
 */
public interface TableJoin {
  /** Reads the table of the films for the first time; what becomes of its rows is of no account. */
  RowReader survey(Reader films) throws IOException;

  /** Reads another table, after those that stand before it in {@link Part}. */
  RowReader details(Part part, Reader text) throws IOException;

  /** Reads the table of the films for the last time: the records, with what was kept. */
  RowReader films(Reader films) throws IOException;
}
