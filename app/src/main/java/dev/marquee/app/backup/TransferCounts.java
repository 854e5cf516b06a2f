package dev.marquee.app.backup;

import dev.marquee.transfer.Mirror;
import java.util.Map;

/** The outcome of a transfer as the counts of a job, and back. */
public final class TransferCounts {
  static final String KEPT = "kept";
  private static final String WRITTEN = "written";
  private static final String REMOVED = "removed";
  private static final String ARTIFACTS = "artifacts";

  private TransferCounts() {}

  static Map<String, Long> of(Mirror.Outcome outcome) {
    return Map.of(
        KEPT, outcome.kept(),
        WRITTEN, outcome.written(),
        REMOVED, outcome.removed(),
        ARTIFACTS, (long) outcome.artifacts());
  }

  /** Films and redirects that a backup holds. */
  public static long kept(Map<String, Long> counts) {
    return counts.getOrDefault(KEPT, 0L);
  }

  /**
   * The outcome of a restore.
   *
   * @param complete whether the job was done
   */
  public static Mirror.Outcome read(Map<String, Long> counts, boolean complete) {
    return new Mirror.Outcome(
        kept(counts),
        counts.getOrDefault(WRITTEN, 0L),
        counts.getOrDefault(REMOVED, 0L),
        counts.getOrDefault(ARTIFACTS, 0L).intValue(),
        complete);
  }
}
