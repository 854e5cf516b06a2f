package dev.marquee.indexer.row;

import dev.marquee.indexer.ImportSummary.Problem;
import java.util.List;
import java.util.Map;

/**
 * What became of a batch.
 *
 * @param taken rows that are stored and were not before, or replaced what was
 * @param counts of rows that are to be told besides, by name
 * @param problems of rows that turned out not to be storable, one for each
 */
public record StoredRows(long taken, Map<String, Long> counts, List<Problem> problems) {
  public StoredRows {
    counts = Map.copyOf(counts);
    problems = List.copyOf(problems);
  }
}
