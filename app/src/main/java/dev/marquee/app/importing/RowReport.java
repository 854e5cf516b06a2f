package dev.marquee.app.importing;

import dev.marquee.app.importing.ImportReport.Outcome;
import dev.marquee.app.importing.ImportReport.Problem;
import dev.marquee.indexer.row.RowSummary;
import dev.marquee.indexer.source.FileFinder;
import dev.marquee.indexer.source.Input;
import dev.marquee.store.StoreException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an import of rows did, in the form in which programs get it.
 *
 * @param message why it did not all succeed, one sentence
 * @param counts of rows by what became of them; {@code rows} are all, {@code unjudged} reviews are
 *     among those taken
 * @param problems the first ones with rows
 * @param problemCount of all
 * @param failures files that were not read to their end, and pages that were not fetched or read
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
  private static final String ROWS = "rows";
  private static final String TAKEN = "taken";
  private static final String BROKEN = "broken";

  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * A file that was not read to its end; the rows before were taken. Or an address whose page was
   * not read.
   */
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

  /** An import of whatever it takes. */
  @FunctionalInterface
  interface Import {
    RowReport report() throws IOException;
  }

  /** What an import of files comes to, whatever happens to it. */
  static RowReport ofRun(List<Path> paths, Run run) {
    return of(
        () -> {
          List<Input> inputs = new ArrayList<>();
          for (FileFinder.Found found : FileFinder.files(paths)) {
            inputs.add(Input.ofFile(found.file()));
          }
          return inputs.isEmpty()
              ? without(Outcome.REFUSED, "there is no file to read")
              : run.of(inputs);
        });
  }

  /** What an import comes to, whatever happens to it. */
  static RowReport of(Import work) {
    try {
      return work.report();
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

  static RowReport of(RowSummary summary) {
    SortedMap<String, Long> counts = new TreeMap<>(summary.counts());
    counts.putAll(Map.of(ROWS, summary.read(), TAKEN, summary.taken(), BROKEN, summary.broken()));
    double seconds = summary.took().toNanos() / NANOS_PER_SECOND;
    return new RowReport(
        ImportReport.outcome(summary.outcome()),
        Optional.empty(),
        counts,
        seconds,
        seconds == 0 ? 0 : summary.read() / seconds,
        summary.problems().stream()
            .map(problem -> ImportReport.of(problem.file(), problem.row()))
            .toList(),
        summary.problemCount(),
        summary.failures().stream().map(file -> new Failure(file.name(), file.reason())).toList());
  }

  /** How many rows are stored. */
  public long taken() {
    return counts.getOrDefault(TAKEN, 0L);
  }

  /** What went wrong with files, pages and rows, each beginning with its file or address. */
  List<String> troubles() {
    return Stream.concat(
            failures.stream().map(failure -> failure.file() + ": " + failure.reason()),
            problems.stream()
                .map(
                    problem ->
                        "%s, row %d%s: %s"
                            .formatted(
                                problem.file(),
                                problem.row(),
                                problem.column().map(", column "::concat).orElse(""),
                                problem.reason())))
        .toList();
  }

  /** Nothing was read, or nobody knows how much. */
  static RowReport without(Outcome outcome, String message) {
    return new RowReport(
        outcome, Optional.of(message), new TreeMap<>(), 0, 0, List.of(), 0, List.of());
  }
}
