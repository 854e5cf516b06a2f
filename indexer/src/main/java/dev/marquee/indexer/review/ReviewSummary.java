package dev.marquee.indexer.review;

import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.ImportSummary.Skipped;
import java.time.Duration;
import java.util.List;

/**
 * What an import of reviews did.
 *
 * @param read rows, or reviews on pages
 * @param taken rows whose reviews were handed over
 * @param unjudged how many of these have no label
 * @param broken rows that could not be taken
 * @param problems the first {@link #MAX_PROBLEMS}
 * @param problemCount of all
 * @param failures files that were not read to their end, and why; the rows before were taken
 */
public record ReviewSummary(
    Outcome outcome,
    long read,
    long taken,
    long unjudged,
    long broken,
    List<Problem> problems,
    long problemCount,
    List<Skipped> failures,
    Duration took) {
  public static final int MAX_PROBLEMS = 100;

  public ReviewSummary {
    problems = List.copyOf(problems);
    failures = List.copyOf(failures);
  }
}
