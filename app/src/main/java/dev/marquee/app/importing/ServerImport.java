package dev.marquee.app.importing;

import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.owner.ServerClient;
import dev.marquee.app.owner.ServerClient.JobView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An import done by the server that owns the store, looked at from here. */
public final class ServerImport {
  /**
   * A small file is imported sooner than a person notices; a large one is asked for less and less
   * often.
   */
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final ServerClient server;
  private final ImportReports reports;

  /**
   * @param dataDir of the server
   */
  public ServerImport(RunningServer server, Path dataDir) {
    this.server = new ServerClient(server);
    this.reports = new ImportReports(dataDir);
  }

  /**
   * Has the server import, and waits. When the thread is interrupted, the server goes on.
   *
   * @param paths absolute
   * @param progress told on the calling thread
   */
  public ImportReport run(List<Path> paths, Consumer<ServerClient.Progress> progress)
      throws IOException, InterruptedException {
    JobView job = server.submitImport(paths);
    Duration pause = FIRST_PAUSE;
    while (!job.hasEnded()) {
      Thread.sleep(pause);
      pause = longer(pause);
      job = server.job(job.jobId());
      job.progress().ifPresent(progress);
    }
    Optional<ImportReport> report = reports.read(job.jobId());
    if (report.isEmpty()) {
      throw new IOException(
          "the server's import %s is %s, but it left no report: %s"
              .formatted(job.jobId(), job.state(), job.message().orElse("nor a reason")));
    }
    return report.get();
  }

  private static Duration longer(Duration pause) {
    Duration next = pause.multipliedBy(3).dividedBy(2);
    return next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
  }
}
