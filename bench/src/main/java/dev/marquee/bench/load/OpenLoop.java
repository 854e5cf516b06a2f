package dev.marquee.bench.load;

import dev.marquee.bench.http.Connections;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What falls due at even intervals, each turn on a thread of its own, so that none waits for
 * another. Times count from when a turn was due (no coordinated omission). For one thread, but for
 * what turns call.
 */
public final class OpenLoop implements AutoCloseable {
  private static final int OK = 200;

  private final Connections connections;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final long intervalNanos;
  private long next = System.nanoTime();

  /** What is done in a turn. */
  @FunctionalInterface
  public interface Turn<T> {
    /** Does it; due is when it should have begun, by {@link System#nanoTime}. */
    T run(long due) throws IOException, InterruptedException;
  }

  /**
   * The first turn is due at once.
   *
   * @param timeout of a request
   */
  public OpenLoop(URI server, Duration interval, Duration timeout) {
    this.connections = new Connections(server, timeout);
    this.intervalNanos = interval.toNanos();
  }

  /** Waits until the next turn is due and begins it. */
  public <T> Future<T> begin(Turn<T> turn) throws InterruptedException {
    long due = next;
    next += intervalNanos;
    Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
    return threads.submit(() -> turn.run(due));
  }

  /**
   * Sends a request, for a turn.
   *
   * @return from then to the end of the answer
   * @throws IOException when it is not answered with status 200
   */
  public Duration send(String path, long then) throws IOException {
    int status = connections.get(path);
    if (status != OK) {
      throw new IOException("%s was answered with status %d".formatted(path, status));
    }
    return Duration.ofNanos(System.nanoTime() - then);
  }

  /** Sends requests at once, for a turn, and waits for all. */
  public List<Duration> send(List<String> paths, long then)
      throws IOException, InterruptedException {
    return results(paths.stream().map(path -> threads.submit(() -> send(path, then))).toList());
  }

  /** What came of turns, once all have ended. */
  public static <T> List<T> results(List<Future<T>> turns)
      throws IOException, InterruptedException {
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> turn : turns) {
        results.add(turn.get());
      }
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException refused ? refused : new IOException(failed);
    }
    return results;
  }

  /** Waits for turns that were begun; those that send several requests at once fail from now on. */
  @Override
  public void close() throws IOException {
    threads.close();
    connections.close();
  }
}
