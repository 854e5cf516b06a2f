package dev.marquee.indexer.review;

import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.ImportSummary.Skipped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts what an import of reviews does. For one thread. */
final class ReviewTally {
  private final long started = System.nanoTime();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Skipped> failures = new ArrayList<>();
  private long problemCount;
  private long read;
  private long taken;
  private long unjudged;
  private long broken;

  long read() {
    return read;
  }

  void rowRead() {
    read++;
  }

  /** A row that cannot be taken, and all that is wrong with it. */
  void broken(List<Problem> reasons) {
    broken++;
    problemCount += reasons.size();
    reasons.stream().limit(ReviewSummary.MAX_PROBLEMS - problems.size()).forEach(problems::add);
  }

  void stored(EnrichedBatch batch) {
    taken += batch.reviews().size();
    unjudged += batch.reviews().stream().filter(review -> review.sentiment().isEmpty()).count();
    batch.problems().forEach(problem -> broken(List.of(problem)));
  }

  void failed(String file, String reason) {
    failures.add(new Skipped(file, reason));
  }

  ReviewSummary summary(boolean cancelled) {
    Outcome unhindered = cancelled ? Outcome.CANCELLED : Outcome.COMPLETE;
    return new ReviewSummary(
        failures.isEmpty() ? unhindered : Outcome.FAILED,
        read,
        taken,
        unjudged,
        broken,
        problems,
        problemCount,
        failures,
        Duration.ofNanos(System.nanoTime() - started));
  }
}
