package dev.marquee.app.importing;

import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.owner.ServerClient;
import dev.marquee.app.owner.ServerClient.JobView;
import dev.marquee.app.owner.ServerJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An import of rows done by the server that owns the store, looked at from here. */
public final class ServerRowImport {
  private final RunningServer server;
  private final ImportReports<RowReport> reports;

  /**
   * @param dataDir of the server
   */
  public ServerRowImport(RunningServer server, Path dataDir) {
    this.server = server;
    this.reports = ImportReports.ofRows(dataDir);
  }

  /**
   * Has the server import, and waits. When the thread is interrupted, the server goes on.
   *
   * @param kind of the job
   * @param paths absolute
   * @param progress told on the calling thread
   */
  public RowReport run(String kind, List<Path> paths, Consumer<ServerClient.Progress> progress)
      throws IOException, InterruptedException {
    JobView job =
        ServerJob.run(
            server,
            Map.of("kind", kind, "paths", paths.stream().map(Path::toString).toList()),
            progress);
    return reports.ofJob(job);
  }
}
