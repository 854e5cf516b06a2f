package dev.marquee.indexer.review;

import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.ImportSummary.Skipped;
import dev.marquee.indexer.row.RowSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what becomes of pages and of the reviews on them. For one thread. */
final class FetchTally {
  private final long started = System.nanoTime();
  private final Map<String, Long> counts =
      new HashMap<>(
          Map.of(
              ReviewPipeline.PAGES, 0L,
              ReviewPipeline.UNCHANGED, 0L,
              ReviewPipeline.EMPTY, 0L,
              ReviewPipeline.UNJUDGED, 0L));
  private final List<Problem> problems = new ArrayList<>();
  private final List<Skipped> failures = new ArrayList<>();
  private long problemCount;
  private long read;
  private long taken;
  private long broken;

  /** A page with reviews. */
  void read(RowSummary page) {
    count(ReviewPipeline.PAGES, 1);
    page.counts().forEach(this::count);
    page.problems().stream()
        .limit(RowSummary.MAX_PROBLEMS - problems.size())
        .forEach(problems::add);
    problemCount += page.problemCount();
    read += page.read();
    taken += page.taken();
    broken += page.broken();
  }

  /** A page that says that it has none. */
  void empty() {
    count(ReviewPipeline.PAGES, 1);
    count(ReviewPipeline.EMPTY, 1);
  }

  /** One of the pages that are told otherwise too. */
  void unchanged() {
    count(ReviewPipeline.UNCHANGED, 1);
  }

  void failed(String address, String reason) {
    failures.add(new Skipped(address, reason));
  }

  private void count(String name, long more) {
    counts.merge(name, more, Long::sum);
  }

  RowSummary summary(boolean cancelled) {
    Outcome unhindered = cancelled ? Outcome.CANCELLED : Outcome.COMPLETE;
    return new RowSummary(
        failures.isEmpty() ? unhindered : Outcome.FAILED,
        read,
        taken,
        counts,
        broken,
        problems,
        problemCount,
        failures,
        Duration.ofNanos(System.nanoTime() - started));
  }
}
