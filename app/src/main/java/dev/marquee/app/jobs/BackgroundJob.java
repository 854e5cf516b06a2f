package dev.marquee.app.jobs;

import dev.marquee.api.Job;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One job. Run by one thread, looked at by any. */
final class BackgroundJob implements Runnable {
  private static final Logger LOG = System.getLogger(BackgroundJob.class.getName());

  private final Work work;
  private final Clock clock = Clock.systemUTC();

  private volatile Job state;

  BackgroundJob(String kind, Work work) {
    this.work = work;
    this.state =
        new Job(
            UUID.randomUUID().toString(),
            kind,
            Job.State.QUEUED,
            now(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("waits for the jobs before it"),
            Map.of(),
            List.of());
  }

  String id() {
    return state.id();
  }

  Job state() {
    return state;
  }

  boolean hasEnded() {
    return state.finishedAt().isPresent();
  }

  @Override
  public void run() {
    LOG.log(Level.INFO, "job {0} ({1}) begins", id(), state.kind());
    running("begins", Optional.empty());
    try {
      Work.Result result = work.run(id(), this::running);
      ended(result);
    } catch (RuntimeException | IOException e) {
      LOG.log(Level.ERROR, "job " + id() + " failed", e);
      ended(new Work.Result(false, "it failed: " + e.getMessage(), Map.of()));
    }
  }

  private void running(String message, Optional<Job.Progress> progress) {
    Instant started = state.startedAt().orElseGet(this::now);
    state =
        new Job(
            state.id(),
            state.kind(),
            Job.State.RUNNING,
            state.submittedAt(),
            Optional.of(started),
            Optional.empty(),
            progress,
            Optional.of(message),
            Map.of(),
            List.of());
  }

  private void ended(Work.Result result) {
    Job.State how = result.complete() ? Job.State.DONE : Job.State.FAILED;
    LOG.log(
        Level.INFO,
        "job {0} is {1}: {2}",
        id(),
        how.name().toLowerCase(Locale.ROOT),
        result.message());
    state =
        new Job(
            state.id(),
            state.kind(),
            how,
            state.submittedAt(),
            state.startedAt(),
            Optional.of(now()),
            state.progress(),
            Optional.of(result.message()),
            result.counts(),
            result.problems());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
