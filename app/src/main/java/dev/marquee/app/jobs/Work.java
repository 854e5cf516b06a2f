package dev.marquee.app.jobs;

import dev.marquee.api.Job;
import java.io.IOException;
import java.util.List;
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
   * @param problems as of {@link Job}
   */
  record Result(boolean complete, String message, Map<String, Long> counts, List<String> problems) {
    public Result {
      counts = Map.copyOf(counts);
      problems = List.copyOf(problems);
    }

    /** Without problems. */
    public Result(boolean complete, String message, Map<String, Long> counts) {
      this(complete, message, counts, List.of());
    }
  }
}
