package dev.marquee.app.importing;

import dev.marquee.indexer.ImportSummary;
import dev.marquee.indexer.ImportSummary.FileSummary;
import dev.marquee.indexer.ImportSummary.FilmCounts;
import dev.marquee.indexer.ImportSummary.Removal;
import dev.marquee.indexer.parse.RowProblem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an import did, in the form in which programs get it.
 *
 * @param message why it did not all succeed, one sentence
 * @param skipped files of folders that Marquee does not know
 * @param replacedSource the source whose other records were to be removed
 * @param removedRecords how many of them are
 * @param removedFilms that no other record told of
 * @param rowsPerSecond rows taken, over all the time
 * @param problems the first ones with rows
 * @param problemCount of all
 * @param refusals the first films that the store did not take
 * @param refusalCount of all
 */
public record ImportReport(
    Outcome outcome,
    Optional<String> message,
    List<FileReport> files,
    List<SkippedFile> skipped,
    FilmCounts films,
    Optional<String> replacedSource,
    long removedRecords,
    long removedFilms,
    double seconds,
    double rowsPerSecond,
    List<Problem> problems,
    long problemCount,
    List<Refusal> refusals,
    long refusalCount) {
  private static final double MILLIS_PER_SECOND = 1_000;

  /** How an import ended. */
  public enum Outcome {
    /** All that can be read is stored; there may be broken rows. */
    COMPLETE,
    /**
     * A file could not be read to its end, the store did not take everything, or a source was not
     * replaced.
     */
    FAILED,
    /** Told to stop; what was taken is stored. */
    CANCELLED,
    /** Not begun, since what was named cannot be imported. */
    REFUSED
  }

  /**
   * One file.
   *
   * @param passedOver rows that tell of no film to be taken, by reason
   * @param failure why it was not read to its end
   */
  public record FileReport(
      String file,
      String format,
      long rows,
      long taken,
      long broken,
      List<PassedOver> passedOver,
      double seconds,
      Optional<String> failure) {}

  /** Rows of a file with which nothing is wrong; the reason goes on after "the row ". */
  public record PassedOver(String reason, long rows) {}

  /** A file that was passed over. */
  public record SkippedFile(String file, String reason) {}

  /**
   * Something wrong with a row; the row counts from 1 without the header, the line from 1 with it.
   */
  public record Problem(String file, long row, long line, Optional<String> column, String reason) {}

  /** A film, by its id, that the store did not take. */
  public record Refusal(String movieId, String reason) {}

  /**
   * @param message why the store ended the import, where it did
   */
  static ImportReport of(ImportSummary summary, Optional<String> message) {
    long taken = summary.files().stream().mapToLong(FileSummary::accepted).sum();
    double seconds = seconds(summary.took());
    return new ImportReport(
        message.isPresent() ? Outcome.FAILED : outcome(summary.outcome()),
        message.or(() -> summary.removal().flatMap(Removal::hindrance)),
        summary.files().stream().map(ImportReport::of).toList(),
        summary.skipped().stream()
            .map(file -> new SkippedFile(file.name(), file.reason()))
            .toList(),
        summary.films(),
        summary.removal().map(Removal::source),
        summary.removal().map(Removal::records).orElse(0L),
        summary.removal().map(Removal::films).orElse(0L),
        seconds,
        seconds == 0 ? 0 : taken / seconds,
        summary.problems().stream().map(problem -> of(problem.file(), problem.row())).toList(),
        summary.problemCount(),
        summary.refusals().stream()
            .map(refusal -> new Refusal(refusal.film(), refusal.reason()))
            .toList(),
        summary.refusalCount());
  }

  static ImportReport refused(String message) {
    return new ImportReport(
        Outcome.REFUSED,
        Optional.of(message),
        List.of(),
        List.of(),
        new FilmCounts(0, 0, 0, 0),
        Optional.empty(),
        0,
        0,
        0,
        0,
        List.of(),
        0,
        List.of(),
        0);
  }

  static Outcome outcome(ImportSummary.Outcome outcome) {
    return switch (outcome) {
      case COMPLETE -> Outcome.COMPLETE;
      case FAILED -> Outcome.FAILED;
      case CANCELLED -> Outcome.CANCELLED;
    };
  }

  private static FileReport of(FileSummary file) {
    return new FileReport(
        file.name(),
        file.format(),
        file.rowsRead(),
        file.accepted(),
        file.broken(),
        file.passedOver().entrySet().stream()
            .map(entry -> new PassedOver(entry.getKey(), entry.getValue()))
            .toList(),
        seconds(file.took()),
        file.failure());
  }

  static Problem of(String file, RowProblem problem) {
    return new Problem(file, problem.row(), problem.line(), problem.column(), problem.reason());
  }

  private static double seconds(Duration time) {
    return time.toMillis() / MILLIS_PER_SECOND;
  }
}
