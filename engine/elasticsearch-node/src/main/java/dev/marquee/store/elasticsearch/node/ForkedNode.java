package dev.marquee.store.elasticsearch.node;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One Elasticsearch node in a JVM of its own, bound to loopback. It ends with the JVM that started
 * it, however that one ends: it reads a pipe that breaks then.
 */
public final class ForkedNode implements AutoCloseable {
  /** As a port: a free one. */
  public static final int ANY_PORT = 0;

  /** Before the port on the line that the node prints once it can be asked. */
  static final String READY = "listening on ";

  /** From here on the JVM wants to be told that Lucene may use Unsafe. */
  private static final int ASKS_FOR_UNSAFE = 23;

  private static final long SECONDS_TO_STOP = 30;

  private final Path home;
  private final Process process;
  private final int port;

  private ForkedNode(Path home, Process process, int port) {
    this.home = home;
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a node and waits until it answers.
   *
   * @param home keeps the node's data; another start with the same folder finds them
   */
  public static ForkedNode start(Path home, int port) throws IOException {
    NodeHome layout = NodeHome.lay(home);
    Process process =
        new ProcessBuilder(command(layout, port))
            .redirectError(home.resolve("node.log").toFile())
            .start();
    List<String> said = new ArrayList<>();
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(READY)) {
        drain(lines);
        return new ForkedNode(
            home, process, Integer.parseInt(line.substring(READY.length()).strip()));
      }
      said.add(line);
    }
    throw new IOException(
        "the node ended before it answered; see %s/node.log; it said: %s"
            .formatted(home, String.join("\n", said)));
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** Ends the node at once, as a power cut would; what it acknowledged is in its folder. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  /** Ends the node and removes its folder. */
  public void discard() {
    kill();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> command(NodeHome home, int port) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // A node for tests lives for minutes, shares two cores with the tests and holds little.
    command.addAll(List.of("-Xms128m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("--enable-native-access=ALL-UNNAMED");
    if (Runtime.version().feature() >= ASKS_FOR_UNSAFE) {
      command.add("--sun-misc-unsafe-memory-access=allow");
    }
    command.addAll(List.of("-cp", home.classPath(), ServerMain.class.getName()));
    command.addAll(List.of(home.folder().toString(), Integer.toString(port)));
    return command;
  }

  /** The node blocks when nobody reads what it prints. */
  private static void drain(BufferedReader lines) {
    Thread.ofPlatform()
        .daemon()
        .name("node-output")
        .start(
            () -> {
              try {
                while (lines.readLine() != null) {}
              } catch (IOException ended) {
                // The node has gone.
              }
            });
  }
}
