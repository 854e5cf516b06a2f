package dev.marquee.indexer.row;

import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.ImportSummary.Skipped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what an import of rows does. For one thread. */
public final class RowTally {
  private final long started = System.nanoTime();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Skipped> failures = new ArrayList<>();
  private final Map<String, Long> counts = new HashMap<>();
  private long problemCount;
  private long read;
  private long taken;
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
    keep(reasons);
  }

  private void keep(List<Problem> more) {
    more.stream().limit(RowSummary.MAX_PROBLEMS - problems.size()).forEach(problems::add);
  }

  void stored(StoredRows batch) {
    taken += batch.taken();
    batch.counts().forEach(this::count);
    batch.problems().forEach(problem -> broken(List.of(problem)));
  }

  /** All that another import did. */
  public void add(RowSummary other) {
    read += other.read();
    taken += other.taken();
    broken += other.broken();
    other.counts().forEach(this::count);
    problemCount += other.problemCount();
    keep(other.problems());
    failures.addAll(other.failures());
  }

  /** Something that is told besides. */
  public void count(String name, long more) {
    counts.merge(name, more, Long::sum);
  }

  /** A file, or a page, that was not read to its end. */
  public void failed(String file, String reason) {
    failures.add(new Skipped(file, reason));
  }

  public RowSummary summary(boolean cancelled) {
    return new RowSummary(
        outcome(cancelled),
        read,
        taken,
        counts,
        broken,
        problems,
        problemCount,
        failures,
        Duration.ofNanos(System.nanoTime() - started));
  }

  /** Where no row at all could be taken, the file is not what it was taken for. */
  private Outcome outcome(boolean cancelled) {
    boolean inVain = read > 0 && broken == read;
    if (inVain || !failures.isEmpty()) {
      return Outcome.FAILED;
    }
    return cancelled ? Outcome.CANCELLED : Outcome.COMPLETE;
  }
}
