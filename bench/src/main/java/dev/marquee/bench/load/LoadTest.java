package dev.marquee.bench.load;

import dev.marquee.bench.http.Connections;
import dev.marquee.bench.http.RawRequest;
import dev.marquee.bench.report.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes calls at even intervals, each on a virtual thread of its own, so that none waits for
 * another (open loop). The times of a call are written by its thread alone and read when all have
 * ended.
 */
public final class LoadTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int OK = 200;

  /** Telling somebody takes time in which no request is sent. */
  private static final int PROGRESS_EVERY = 20;

  private static final double NANOS_PER_SECOND = 1e9;

  /** Threads and connections come to be before the first request is due. */
  private static final long LEAD_NANOS = 50_000_000;

  private final Load load;
  private final long intervalNanos;
  private final Connections connections;
  private final long[] sentLate;
  private final long[] took;
  private final boolean[] failed;

  private LoadTest(Load load, long intervalNanos, Connections connections) {
    int calls = load.calls().size();
    this.load = load;
    this.intervalNanos = intervalNanos;
    this.connections = connections;
    this.sentLate = new long[calls];
    this.took = new long[calls];
    this.failed = new boolean[calls];
  }

  /**
   * Asks Marquee, warm-up first. An interrupt ends it with a {@link CancellationException}.
   *
   * @param api with the scheme http
   * @param requests made with these settings
   */
  public static LoadResult run(
      URI api, ApiRequests requests, LoadSettings settings, Progress progress) {
    return run(requests.to(api), settings, progress);
  }

  /**
   * Asks a cluster what Marquee asks of it, in the same way as Marquee is asked, and by the same
   * client. An interrupt ends it with a {@link CancellationException}.
   *
   * @param recording of requests made with these settings
   */
  public static RawResult run(Recording recording, LoadSettings settings, Progress progress) {
    return new RawResult(recording.requestsEach(), run(recording.load(), settings, progress));
  }

  private static LoadResult run(Load load, LoadSettings settings, Progress progress) {
    try (Connections connections = new Connections(load.server(), TIMEOUT)) {
      LoadTest test = new LoadTest(load, settings.intervalNanos(), connections);
      test.sendAll(progress);
      return test.result(settings.rate(), settings.warmUpRequests());
    } catch (IOException notClosed) {
      throw new UncheckedIOException(notClosed);
    }
  }

  private void sendAll(Progress progress) {
    int calls = load.calls().size();
    long start = System.nanoTime() + LEAD_NANOS;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < calls; i++) {
        int number = i;
        long due = start + i * intervalNanos;
        if (i % PROGRESS_EVERY == 0) {
          progress.at(load.name(), i, calls);
        }
        waitUntil(due);
        threads.execute(() -> send(number, due));
      }
    }
    progress.at(load.name(), calls, calls);
  }

  private static void waitUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("the load test was interrupted");
      }
    }
  }

  private void send(int number, long due) {
    sentLate[number] = System.nanoTime() - due;
    try {
      for (RawRequest request : load.calls().get(number)) {
        failed[number] |= connections.send(request) != OK;
      }
    } catch (IOException noAnswer) {
      failed[number] = true;
    }
    took[number] = System.nanoTime() - due;
  }

  private LoadResult result(double rate, int warmUp) {
    int counted = took.length - warmUp;
    int errors = 0;
    long lastAnswer = 0;
    for (int i = warmUp; i < took.length; i++) {
      errors += failed[i] ? 1 : 0;
      lastAnswer = Math.max(lastAnswer, (i - warmUp) * intervalNanos + took[i]);
    }
    Latencies times = new Latencies(Arrays.copyOfRange(took, warmUp, took.length));
    Latencies late = new Latencies(Arrays.copyOfRange(sentLate, warmUp, took.length));
    double seconds = Math.max(lastAnswer, counted * intervalNanos) / NANOS_PER_SECOND;
    return new LoadResult(
        rate,
        (counted - errors) / seconds,
        counted,
        errors,
        times.percentile(50),
        times.percentile(90),
        times.percentile(99),
        times.max(),
        late.percentile(99));
  }
}
