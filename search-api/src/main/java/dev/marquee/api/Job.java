package dev.marquee.api;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Work in the background, as it stands at one moment.
 *
 * @param id 1 to 64 characters of {@code a-z 0-9 -}
 * @param kind of its {@link JobRequest}
 * @param message what is being done, or why it failed; one sentence
 * @param counts what came of it so far, by names such as {@code created}; in the order of the names
 * @param problems what went wrong with parts of it, once it has ended: sentences that begin with
 *     the file or address, the first {@link #MAX_PROBLEMS}
 */
public record Job(
    String id,
    String kind,
    State state,
    Instant submittedAt,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt,
    Optional<Progress> progress,
    Optional<String> message,
    Map<String, Long> counts,
    List<String> problems) {
  public static final int MAX_PROBLEMS = 100;

  public Job {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    problems = problems.stream().limit(MAX_PROBLEMS).toList();
  }

  /** Where a job stands. */
  public enum State {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * How far a job has come.
   *
   * @param done of {@code total}, 0 or more
   * @param total absent while it is not known
   * @param unit what is counted, in the plural, such as {@code bytes}
   */
  public record Progress(long done, OptionalLong total, String unit) {}
}
