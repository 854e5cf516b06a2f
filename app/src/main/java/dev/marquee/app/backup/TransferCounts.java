package dev.marquee.app.backup;

import dev.marquee.transfer.Backup;
import dev.marquee.transfer.Mirror;
import java.util.Map;
import java.util.TreeMap;

/** The outcome of a transfer as the counts of a job, and back. */
public final class TransferCounts {
  private static final String KEPT = "kept";
  private static final String WRITTEN = "written";
  private static final String REMOVED = "removed";

  /** Before the names of the counts of reviews; those of films stand alone. */
  private static final String REVIEWS = "reviews_";

  /** Likewise of events. */
  private static final String EVENTS = "events_";

  private static final String ARTIFACTS = "artifacts";

  private TransferCounts() {}

  static Map<String, Long> of(Mirror.Outcome outcome) {
    Map<String, Long> counts = new TreeMap<>();
    put(counts, "", outcome.films());
    put(counts, REVIEWS, outcome.reviews());
    put(counts, EVENTS, outcome.events());
    counts.put(ARTIFACTS, (long) outcome.artifacts());
    return counts;
  }

  private static void put(Map<String, Long> counts, String prefix, Mirror.Count count) {
    counts.put(prefix + KEPT, count.kept());
    counts.put(prefix + WRITTEN, count.written());
    counts.put(prefix + REMOVED, count.removed());
  }

  static Map<String, Long> of(Backup.Contents contents) {
    return Map.of(
        KEPT,
        contents.films(),
        REVIEWS + KEPT,
        contents.reviews(),
        EVENTS + KEPT,
        contents.events());
  }

  /** What a backup holds. */
  public static Backup.Contents contents(Map<String, Long> counts) {
    return new Backup.Contents(
        counts.getOrDefault(KEPT, 0L),
        counts.getOrDefault(REVIEWS + KEPT, 0L),
        counts.getOrDefault(EVENTS + KEPT, 0L));
  }

  /**
   * The outcome of a restore.
   *
   * @param complete whether the job was done
   */
  public static Mirror.Outcome read(Map<String, Long> counts, boolean complete) {
    return new Mirror.Outcome(
        count(counts, ""),
        count(counts, REVIEWS),
        count(counts, EVENTS),
        counts.getOrDefault(ARTIFACTS, 0L).intValue(),
        complete);
  }

  private static Mirror.Count count(Map<String, Long> counts, String prefix) {
    return new Mirror.Count(
        counts.getOrDefault(prefix + KEPT, 0L),
        counts.getOrDefault(prefix + WRITTEN, 0L),
        counts.getOrDefault(prefix + REMOVED, 0L));
  }
}
