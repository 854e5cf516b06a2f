package dev.marquee.app.jobs;

import dev.marquee.api.Job;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What a job does. */
@FunctionalInterface
public interface Work {

  /**
   * Does it, on a thread that is interrupted when the server stops.
   *
   * @param jobId for what is left behind for those who ask later
   */
  Result run(String jobId, Reporter reporter) throws IOException;

  /** Told how far the work is, on its thread. */
  @FunctionalInterface
  interface Reporter {
    void at(String message, Optional<Job.Progress> progress);
  }

  /**
   * How it ended.
   *
   * @param message one sentence
   * @param counts what came of it, by names
   */
  record Result(boolean complete, String message, Map<String, Long> counts) {
    public Result {
      counts = Map.copyOf(counts);
    }
  }
}
