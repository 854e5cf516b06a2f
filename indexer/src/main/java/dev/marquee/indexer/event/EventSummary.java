package dev.marquee.indexer.event;

import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.ImportSummary.Skipped;
import java.time.Duration;
import java.util.List;

/**
 * What an import of events did.
 *
 * @param read rows
 * @param taken rows whose events are new
 * @param repeated rows whose events were there already
 * @param broken rows that could not be taken
 * @param problems the first {@link #MAX_PROBLEMS}
 * @param problemCount of all
 * @param failures files that were not read to their end, and why; the rows before were taken
 */
public record EventSummary(
    Outcome outcome,
    long read,
    long taken,
    long repeated,
    long broken,
    List<Problem> problems,
    long problemCount,
    List<Skipped> failures,
    Duration took) {
  public static final int MAX_PROBLEMS = 100;

  public EventSummary {
    problems = List.copyOf(problems);
    failures = List.copyOf(failures);
  }
}
