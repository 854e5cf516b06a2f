package dev.marquee.app.owner;

import dev.marquee.app.owner.ServerClient.JobView;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** A job of the server that owns the store, waited for from here. */
public final class ServerJob {
  /** A small job is done sooner than a person notices; a large one is asked for less and less. */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private ServerJob() {}

  /**
   * Has a server do something, and waits. When the thread is interrupted, the server goes on.
   *
   * @param wish as for {@link ServerClient#submit}
   * @param progress told on the calling thread
   * @return how it ended
   */
  public static JobView run(
      RunningServer owner, Map<String, Object> wish, Consumer<ServerClient.Progress> progress)
      throws IOException, InterruptedException {
    ServerClient server = new ServerClient(owner);
    JobView job = server.submit(wish);
    Duration pause = FIRST_PAUSE;
    while (!job.hasEnded()) {
      Thread.sleep(pause);
      pause = longer(pause);
      job = server.job(job.jobId());
      job.progress().ifPresent(progress);
    }
    return job;
  }

  private static Duration longer(Duration pause) {
    Duration next = pause.multipliedBy(3).dividedBy(2);
    return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
  }
}
