package dev.marquee.app.importing;

import dev.marquee.app.importing.ImportReport.Outcome;
import dev.marquee.app.importing.ImportReport.Problem;
import dev.marquee.indexer.ImportSummary;
import dev.marquee.indexer.ImportSummary.Skipped;
import dev.marquee.indexer.event.EventSummary;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.review.ReviewSummary;
import dev.marquee.indexer.source.FileFinder;
import dev.marquee.indexer.source.Input;
import dev.marquee.store.StoreException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an import of rows did, in the form in which programs get it.
 *
 * @param message why it did not all succeed, one sentence
 * @param counts of rows by what became of them; {@code rows} are all, {@code unjudged} reviews are
 *     among those taken
 * @param problems the first ones with rows
 * @param problemCount of all
 * @param failures files that were not read to their end
 */
public record RowReport(
    Outcome outcome,
    Optional<String> message,
    SortedMap<String, Long> counts,
    double seconds,
    double rowsPerSecond,
    List<Problem> problems,
    long problemCount,
    List<Failure> failures) {
  static final String ROWS = "rows";
  static final String TAKEN = "taken";
  static final String REPEATED = "repeated";
  static final String UNJUDGED = "unjudged";
  static final String BROKEN = "broken";

  private static final double NANOS_PER_SECOND = 1e9;

  /** A file that was not read to its end; the rows before were taken. */
  public record Failure(String file, String reason) {}

  public RowReport {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    problems = List.copyOf(problems);
    failures = List.copyOf(failures);
  }

  /** An import of some inputs. */
  @FunctionalInterface
  interface Run {
    RowReport of(List<Input> inputs) throws IOException;
  }

  /** What an import of files comes to, whatever happens to it. */
  static RowReport ofRun(List<Path> paths, Run run) {
    try {
      List<Input> inputs = new ArrayList<>();
      for (FileFinder.Found found : FileFinder.files(paths)) {
        inputs.add(Input.ofFile(found.file()));
      }
      return inputs.isEmpty()
          ? without(Outcome.REFUSED, "there is no file to read")
          : run.of(inputs);
    } catch (NoSuchFileException missing) {
      return without(Outcome.REFUSED, "there is no " + missing.getMessage());
    } catch (IOException unreadable) {
      return without(Outcome.REFUSED, String.valueOf(unreadable.getMessage()));
    } catch (StoreException failure) {
      return without(
          Outcome.FAILED,
          failure.getMessage() + "; whole batches before are kept, and count once if read again");
    } finally {
      Thread.interrupted();
    }
  }

  static RowReport of(ReviewSummary summary) {
    return of(
        summary.outcome(),
        Map.of(
            ROWS,
            summary.read(),
            TAKEN,
            summary.taken(),
            UNJUDGED,
            summary.unjudged(),
            BROKEN,
            summary.broken()),
        summary.took(),
        summary.problems(),
        summary.problemCount(),
        summary.failures());
  }

  static RowReport of(EventSummary summary) {
    return of(
        summary.outcome(),
        Map.of(
            ROWS,
            summary.read(),
            TAKEN,
            summary.taken(),
            REPEATED,
            summary.repeated(),
            BROKEN,
            summary.broken()),
        summary.took(),
        summary.problems(),
        summary.problemCount(),
        summary.failures());
  }

  private static RowReport of(
      ImportSummary.Outcome outcome,
      Map<String, Long> counts,
      Duration took,
      List<ImportSummary.Problem> problems,
      long problemCount,
      List<Skipped> failures) {
    double seconds = took.toNanos() / NANOS_PER_SECOND;
    return new RowReport(
        switch (outcome) {
          case COMPLETE -> Outcome.COMPLETE;
          case FAILED -> Outcome.FAILED;
          case CANCELLED -> Outcome.CANCELLED;
        },
        Optional.empty(),
        new TreeMap<>(counts),
        seconds,
        seconds == 0 ? 0 : counts.getOrDefault(ROWS, 0L) / seconds,
        problems.stream().map(problem -> of(problem.file(), problem.row())).toList(),
        problemCount,
        failures.stream().map(file -> new Failure(file.name(), file.reason())).toList());
  }

  private static Problem of(String file, RowProblem problem) {
    return new Problem(file, problem.row(), problem.line(), problem.column(), problem.reason());
  }

  /** Nothing was read, or nobody knows how much. */
  static RowReport without(Outcome outcome, String message) {
    return new RowReport(
        outcome, Optional.of(message), new TreeMap<>(), 0, 0, List.of(), 0, List.of());
  }
}
