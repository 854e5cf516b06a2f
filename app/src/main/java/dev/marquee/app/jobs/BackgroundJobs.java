package dev.marquee.app.jobs;

import dev.marquee.api.Job;
import dev.marquee.api.JobRequest;
import dev.marquee.api.Jobs;
import dev.marquee.store.StoreException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The jobs of a server: one runs, a few wait. Closing ends the one that runs after the batch it is
 * storing, and drops those that wait.
 */
public final class BackgroundJobs implements Jobs, AutoCloseable {
  /** An operator who queues more imports than this wants one of a folder. */
  private static final int MAX_WAITING = 20;

  private static final int MAX_REMEMBERED = 100;

  /** A batch is stored within a second or two; a full disk or a slow one takes longer. */
  private static final int CLOSE_WITHIN_SECONDS = 15;

  private final Planner planner;
  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MAX_WAITING),
          Thread.ofPlatform().name("jobs").daemon(true).factory());

  /** Oldest first; guarded by itself. */
  private final Map<String, BackgroundJob> jobs = new LinkedHashMap<>();

  public BackgroundJobs(Planner planner) {
    this.planner = planner;
  }

  @Override
  public Submission submit(JobRequest request) {
    return switch (planner.plan(request)) {
      case Planner.Plan.Do(Work work) -> accepted(new BackgroundJob(request.kind(), work));
      case Planner.Plan.Refuse(String field, String message) ->
          new Submission.Refused(field, message);
    };
  }

  private Submission accepted(BackgroundJob job) {
    synchronized (jobs) {
      start(job);
      jobs.put(job.id(), job);
      forgetTheOldest();
    }
    return new Submission.Accepted(job.state());
  }

  private void start(BackgroundJob job) {
    try {
      worker.execute(job);
    } catch (RejectedExecutionException e) {
      throw new StoreException(
          StoreException.Kind.OVERLOADED,
          "%d jobs wait already; try again when one of them is done".formatted(MAX_WAITING),
          e);
    }
  }

  private void forgetTheOldest() {
    List<String> ended =
        jobs.values().stream().filter(BackgroundJob::hasEnded).map(BackgroundJob::id).toList();
    int tooMany = Math.max(0, jobs.size() - MAX_REMEMBERED);
    ended.stream().limit(tooMany).forEach(jobs::remove);
  }

  @Override
  public Optional<Job> find(String id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id)).map(BackgroundJob::state);
    }
  }

  @Override
  public List<Job> list() {
    synchronized (jobs) {
      return new ArrayList<>(jobs.values()).reversed().stream().map(BackgroundJob::state).toList();
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    try {
      worker.awaitTermination(CLOSE_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
