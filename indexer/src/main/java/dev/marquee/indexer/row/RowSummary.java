package dev.marquee.indexer.row;

import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.ImportSummary.Skipped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What an import of rows did.
 *
 * @param read rows
 * @param taken rows that are stored
 * @param counts of rows that are told besides, by name, as of {@link StoredRows}
 * @param broken rows that could not be taken
 * @param problems the first {@link #MAX_PROBLEMS}
 * @param problemCount of all
 * @param failures files that were not read to their end, and why; the rows before were taken
 */
public record RowSummary(
    Outcome outcome,
    long read,
    long taken,
    Map<String, Long> counts,
    long broken,
    List<Problem> problems,
    long problemCount,
    List<Skipped> failures,
    Duration took) {
  public static final int MAX_PROBLEMS = 100;

  public RowSummary {
    counts = Map.copyOf(counts);
    problems = List.copyOf(problems);
    failures = List.copyOf(failures);
  }
}
