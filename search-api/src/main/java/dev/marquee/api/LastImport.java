package dev.marquee.api;

import java.time.Instant;
import java.util.List;

/**
 * What the import that ended last brought.
 *
 * @param created films that were not there before
 * @param changed films that have other facts or sources than before
 * @param unchanged films that were told of and stay as they were
 */
public record LastImport(
    Instant endedAt,
    Outcome outcome,
    List<File> files,
    long created,
    long changed,
    long unchanged) {
  public LastImport {
    files = List.copyOf(files);
  }

  /** How it ended. */
  public enum Outcome {
    /** Everything that can be read is stored; there may be broken rows. */
    COMPLETE,
    /** A file could not be read to its end, or the store did not take everything. */
    FAILED,
    /** Told to stop; what was taken is stored. */
    CANCELLED
  }

  /**
   * One file.
   *
   * @param name without its folders, which are nobody's business
   * @param format how its kind is called
   * @param rows of which each was taken, broken or passed over
   * @param passedOver rows that tell of no film to be taken
   */
  public record File(
      String name, String format, long rows, long taken, long broken, long passedOver) {}
}
