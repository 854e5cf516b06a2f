package dev.marquee.bench.load;

import dev.marquee.bench.http.Connections;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Requests in turns that fall due at even intervals, each on a thread of its own, so that none
 * waits for another. Their times count from when they were due (no coordinated omission). For one
 * thread.
 */
public final class OpenLoop implements AutoCloseable {
  private static final int OK = 200;

  private final Connections connections;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final long intervalNanos;
  private long due = System.nanoTime();

  /**
   * The first turn is due at once.
   *
   * @param timeout of a request
   */
  public OpenLoop(URI server, Duration interval, Duration timeout) {
    this.connections = new Connections(server, timeout);
    this.intervalNanos = interval.toNanos();
  }

  /** Waits for the next turn and begins its requests, all at once. */
  public List<Future<Duration>> send(List<String> paths) throws InterruptedException {
    long start = due;
    due += intervalNanos;
    Thread.sleep(Duration.ofNanos(Math.max(0, start - System.nanoTime())));
    return paths.stream().map(path -> threads.submit(() -> timed(path, start))).toList();
  }

  /**
   * The times of requests, once all have ended.
   *
   * @throws IOException when one was not answered with status 200
   */
  public static Latencies times(List<Future<Duration>> requests)
      throws IOException, InterruptedException {
    long[] nanos = new long[requests.size()];
    try {
      for (int i = 0; i < nanos.length; i++) {
        nanos[i] = requests.get(i).get().toNanos();
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException refused ? refused : new IOException(failed);
    }
    return new Latencies(nanos);
  }

  private Duration timed(String path, long start) throws IOException {
    int status = connections.get(path);
    if (status != OK) {
      throw new IOException("%s was answered with status %d".formatted(path, status));
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Waits for requests that were begun. */
  @Override
  public void close() throws IOException {
    threads.close();
    connections.close();
  }
}
