package dev.marquee.app.owner;

import dev.marquee.app.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file {@code server.json} of a data folder, there while a server runs on it:
 *
 * <pre>{@code
 * {"pid": 4711, "started_at": "2025-05-01T10:00:00Z", "host": "127.0.0.1", "port": 8080,
 *  "store": "lucene:/srv/films/store", "token": ".."}
 * }</pre>
 */
public final class ServerFile {
  private final Path path;

  public ServerFile(Path dataDir) {
    this.path = dataDir.resolve("server.json");
  }

  /**
   * The server that runs on the folder. A description left behind by a server that was killed
   * counts as none.
   */
  public Optional<RunningServer> read() throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    return Json.read(Files.readString(path), RunningServer.class).filter(RunningServer::isAlive);
  }

  /** Tells others of this server. */
  public void write(RunningServer server) throws IOException {
    PrivateFile.write(path, Json.write(server));
  }

  /** Takes the description away, if it is still the given server's. */
  public void remove(RunningServer server) throws IOException {
    if (read().filter(server::equals).isPresent()) {
      Files.deleteIfExists(path);
    }
  }
}
