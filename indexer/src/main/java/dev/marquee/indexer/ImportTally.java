package dev.marquee.indexer;

import dev.marquee.indexer.ImportSummary.FileSummary;
import dev.marquee.indexer.ImportSummary.FilmCounts;
import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.ImportSummary.Refusal;
import dev.marquee.indexer.ImportSummary.Removal;
import dev.marquee.indexer.ImportSummary.Skipped;
import dev.marquee.indexer.merge.CatalogPlan.Effect;
import dev.marquee.indexer.parse.ParsedRow;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.store.WriteFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what an import does. */
final class ImportTally {
  private final long started = System.nanoTime();
  private final List<FileSummary> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private long problemCount;
  private long refusalCount;
  private long created;
  private long changed;
  private long removed;
  private long unchanged;
  private long joined;

  /** Of the files before the one being read. */
  private long rowsBefore;

  private long bytesBefore;

  private boolean reading;
  private String name = "";
  private String format = "";
  private long fileStarted;
  private long rows;
  private long accepted;
  private long broken;
  private final SortedMap<String, Long> passedOver = new TreeMap<>();

  void begin(String name, String format) {
    this.name = name;
    this.format = format;
    fileStarted = System.nanoTime();
    rows = 0;
    accepted = 0;
    broken = 0;
    passedOver.clear();
    reading = true;
  }

  void read(ParsedRow row) {
    rows++;
    switch (row.fate()) {
      case Fate.Film stored -> {}
      case Fate.Detail used -> accepted++;
      case Fate.PassedOver(String reason) -> passedOver.merge(reason, 1L, Long::sum);
      case Fate.Broken refused -> broken++;
    }
    for (RowProblem problem : row.problems()) {
      problemCount++;
      if (problems.size() < ImportSummary.MAX_PROBLEMS) {
        problems.add(new Problem(name, problem));
      }
    }
  }

  void stored(int rowsStored, CatalogUpdate update) {
    accepted += rowsStored;
    updated(update);
  }

  /** What else was done to films. */
  void updated(CatalogUpdate update) {
    created += update.made(Effect.CREATED);
    changed += update.made(Effect.CHANGED);
    removed += update.made(Effect.REMOVED);
    unchanged += update.plan().unchanged();
    joined += update.plan().joined();
    for (WriteFailure failure : update.failures()) {
      refusalCount++;
      if (refusals.size() < ImportSummary.MAX_PROBLEMS) {
        String film = CatalogUpdate.film(update.plan().changes().get(failure.index()).change());
        refusals.add(new Refusal(film, failure.kind(), failure.reason()));
      }
    }
  }

  boolean hasChanges() {
    return created + changed + removed > 0;
  }

  /** Whether a file was not read to its end, or the store did not take everything. */
  boolean hasFailed() {
    return refusalCount > 0 || files.stream().anyMatch(file -> file.failure().isPresent());
  }

  void end(long bytes, Optional<String> failure) {
    files.add(
        new FileSummary(
            name, format, rows, accepted, broken, passedOver, since(fileStarted), failure));
    rowsBefore += rows;
    bytesBefore += bytes;
    rows = 0;
    reading = false;
  }

  ImportProgress progress(long bytesOfFile, OptionalLong bytesTotal) {
    return new ImportProgress(name, rowsBefore + rows, bytesBefore + bytesOfFile, bytesTotal);
  }

  /**
   * The counts so far.
   *
   * @param removal what was removed, where that was asked for
   * @param stopped whether the store ended the import
   */
  ImportSummary summary(
      List<Skipped> skipped, Optional<Removal> removal, boolean stopped, boolean cancelled) {
    if (reading) {
      end(0, stopped ? Optional.of("the store failed") : Optional.empty());
    }
    return new ImportSummary(
        outcome(stopped, cancelled, removal),
        files,
        skipped,
        new FilmCounts(created, changed, unchanged, joined),
        problems,
        problemCount,
        refusals,
        refusalCount,
        removal,
        since(started));
  }

  private Outcome outcome(boolean stopped, boolean cancelled, Optional<Removal> removal) {
    if (stopped || hasFailed() || isInVain()) {
      return Outcome.FAILED;
    }
    if (cancelled) {
      return Outcome.CANCELLED;
    }
    boolean hindered = removal.flatMap(Removal::hindrance).isPresent();
    return hindered ? Outcome.FAILED : Outcome.COMPLETE;
  }

  /** Where no row at all could be taken, the files are not what they were taken for. */
  private boolean isInVain() {
    long rows = files.stream().mapToLong(FileSummary::rowsRead).sum();
    return rows > 0 && files.stream().mapToLong(FileSummary::broken).sum() == rows;
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
