package dev.marquee.bench.load;

import dev.marquee.bench.http.Connections;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** A server started to be measured. Closing it ends the process and those it started. */
public final class ServerProcess implements AutoCloseable {
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(1);
  private static final int OK = 200;

  /** Short against the start of a JVM, long enough not to take the processor from it. */
  private static final int ASK_EVERY_MILLIS = 5;

  private static final int END_WITHIN_SECONDS = 20;

  private final Process process;
  private final URI address;
  private final Duration startUp;

  private ServerProcess(Process process, URI address, Duration startUp) {
    this.process = process;
    this.address = address;
    this.startUp = startUp;
  }

  /**
   * Starts a command and waits until it serves.
   *
   * @param ready answers with 200 once it does
   * @param limit of the waiting
   * @param log where the process writes, replaced
   * @throws IllegalStateException when it ends, or does not serve in time; the message names the
   *     log
   */
  public static ServerProcess start(List<String> command, URI ready, Duration limit, Path log) {
    long start = System.nanoTime();
    Process process = launch(command, log);
    while (!serves(ready)) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      if (!process.isAlive() || waited.compareTo(limit) > 0) {
        end(process);
        throw new IllegalStateException(
            "the server did not serve after %s, see %s".formatted(waited, log));
      }
      pause(process);
    }
    Duration startUp = Duration.ofNanos(System.nanoTime() - start);
    return new ServerProcess(process, ready.resolve("/"), startUp);
  }

  /** A port of the loopback address that nothing listens on at this moment. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** Of its root. */
  public URI address() {
    return address;
  }

  /** From the launch of the process to its first answer, exact to 5 ms. */
  public Duration startUp() {
    return startUp;
  }

  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    end(process);
  }

  private static Process launch(List<String> command, Path log) {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException notStarted) {
      throw new UncheckedIOException(notStarted);
    }
  }

  private static boolean serves(URI ready) {
    try (Connections connections = new Connections(ready, ANSWER_TIMEOUT)) {
      return connections.get(ready.getRawPath()) == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static void pause(Process process) {
    try {
      Thread.sleep(ASK_EVERY_MILLIS);
    } catch (InterruptedException interrupted) {
      end(process);
      Thread.currentThread().interrupt();
      throw new CancellationException("starting the server was interrupted");
    }
  }

  /** Asks to end, then insists. */
  private static void end(Process process) {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(END_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    started.forEach(ProcessHandle::destroy);
  }
}
