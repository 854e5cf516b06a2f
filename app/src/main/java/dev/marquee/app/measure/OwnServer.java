package dev.marquee.app.measure;

import dev.marquee.bench.load.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A server of this program, as a process of its own. */
final class OwnServer {
  private static final String HOST = "127.0.0.1";

  /** A large store on a cold disk. */
  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private OwnServer() {}

  /**
   * Starts one on a free port and waits until it is ready. The data folder is a scratch one, so
   * that the server's key and files stay apart from those of the store's owner.
   *
   * @param scratch made where it is missing
   */
  static ServerProcess start(String store, Path scratch) throws IOException {
    return start(store, scratch, List.of());
  }

  /**
   * The same with flags of the virtual machine, which count before those of this one.
   *
   * @param scratch made where it is missing
   */
  static ServerProcess start(String store, Path scratch, List<String> flags) throws IOException {
    Files.createDirectories(scratch);
    int port = ServerProcess.freePort();
    List<String> words =
        List.of(
            "serve",
            "--store",
            store,
            "--data-dir",
            dataDir(scratch).toString(),
            "--host",
            HOST,
            "--port",
            String.valueOf(port));
    return ServerProcess.start(
        OwnProgram.command(flags, words),
        URI.create("http://%s:%d/health/ready".formatted(HOST, port)),
        START_LIMIT,
        scratch.resolve("serve.log"));
  }

  /** The data folder of the server that was started with a scratch folder. */
  static Path dataDir(Path scratch) {
    return scratch.resolve("serve");
  }
}
