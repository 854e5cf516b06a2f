package dev.marquee.app.importing;

import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.owner.ServerClient;
import dev.marquee.app.owner.ServerJob;
import dev.marquee.indexer.ImportRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** An import done by the server that owns the store, looked at from here. */
public final class ServerImport {
  private final RunningServer server;
  private final ImportReports<ImportReport> reports;

  /**
   * @param dataDir of the server
   */
  public ServerImport(RunningServer server, Path dataDir) {
    this.server = server;
    this.reports = ImportReports.ofFilms(dataDir);
  }

  /**
   * Has the server import, and waits. When the thread is interrupted, the server goes on.
   *
   * @param request with absolute paths
   * @param progress told on the calling thread
   */
  public ImportReport run(ImportRequest request, Consumer<ServerClient.Progress> progress)
      throws IOException, InterruptedException {
    Map<String, Object> wish = new HashMap<>();
    wish.put("kind", "import");
    wish.put("paths", request.inputs().stream().map(Path::toString).toList());
    request.replacedSource().ifPresent(source -> wish.put("replace_source", source));
    return reports.ofJob(ServerJob.run(server, wish, progress));
  }
}
