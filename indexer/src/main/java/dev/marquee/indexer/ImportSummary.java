package dev.marquee.indexer;

import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.store.StoreException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an import did.
 *
 * @param skipped files of folders that Marquee cannot read
 * @param problems the first {@link #MAX_PROBLEMS}
 * @param problemCount of all
 * @param refusals the first {@link #MAX_PROBLEMS} changes that the store did not take
 * @param refusalCount of all
 * @param removal what was removed; absent where no source was to be replaced
 */
public record ImportSummary(
    Outcome outcome,
    List<FileSummary> files,
    List<Skipped> skipped,
    FilmCounts films,
    List<Problem> problems,
    long problemCount,
    List<Refusal> refusals,
    long refusalCount,
    Optional<Removal> removal,
    Duration took) {
  public static final int MAX_PROBLEMS = 100;

  public ImportSummary {
    files = List.copyOf(files);
    skipped = List.copyOf(skipped);
    problems = List.copyOf(problems);
    refusals = List.copyOf(refusals);
  }

  /** How an import ended. */
  public enum Outcome {
    /** Everything that can be read is stored; there may be broken rows. */
    COMPLETE,
    /**
     * A file could not be read to its end, every row is broken, the store did not take everything,
     * or a source that was to be replaced was not.
     */
    FAILED,
    /** Interrupted; whole batches up to there are stored. */
    CANCELLED
  }

  /**
   * One file.
   *
   * @param format its label
   * @param rowsRead records, not lines; the header not counted
   * @param accepted rows whose films are stored, or that added to films of another table
   * @param broken rows that could not be taken
   * @param passedOver how many rows tell of no film that is to be taken, by the reason, a clause
   *     such as "is of a television show"
   * @param failure why it was not read to its end, a clause; the rows before were taken
   */
  public record FileSummary(
      String name,
      String format,
      long rowsRead,
      long accepted,
      long broken,
      SortedMap<String, Long> passedOver,
      Duration took,
      Optional<String> failure) {
    public FileSummary {
      passedOver = Collections.unmodifiableSortedMap(new TreeMap<>(passedOver));
    }
  }

  /** A file that was passed over, and why. */
  public record Skipped(String name, String reason) {}

  /**
   * What became of films. One that two batches tell of is counted with both.
   *
   * @param created that were not there before
   * @param changed that have other facts or other records
   * @param unchanged that stay as they were
   * @param joined how many stored films and new rows became one with another, less those that
   *     parted again because a later row put their title in doubt, or the record that held them
   *     together was removed
   */
  public record FilmCounts(long created, long changed, long unchanged, long joined) {}

  /**
   * What became of the records of a source that were stored and not in the files.
   *
   * @param records that are removed
   * @param films that no other record told of, and that went with them
   * @param hindrance why others are left or none was removed, one or two sentences
   */
  public record Removal(String source, long records, long films, Optional<String> hindrance) {}

  /** Something wrong with a row of a file. */
  public record Problem(String file, RowProblem row) {}

  /**
   * A change that the store did not take.
   *
   * @param film its id
   */
  public record Refusal(String film, StoreException.Kind kind, String reason) {}
}
