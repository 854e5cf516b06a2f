package dev.marquee.app.importing;

import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.owner.ServerClient;
import dev.marquee.app.owner.ServerJob;
import java.io.IOException;
import java.nio.file.Path;
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
   * @param wish as for {@link ServerClient#submit}, with absolute paths
   * @param progress told on the calling thread
   */
  public RowReport run(Map<String, Object> wish, Consumer<ServerClient.Progress> progress)
      throws IOException, InterruptedException {
    return reports.ofJob(ServerJob.run(server, wish, progress));
  }
}
