package dev.marquee.bench.load;

import dev.marquee.bench.http.Connections;
import dev.marquee.bench.report.Progress;
import dev.marquee.bench.typing.Draw;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at even intervals, each on a virtual thread of its own, so that none waits for
 * another (open loop). The times of a request are written by its thread alone and read when all
 * have ended.
 */
public final class LoadTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int OK = 200;

  /** Telling somebody takes time in which no request is sent. */
  private static final int PROGRESS_EVERY = 20;

  private static final double NANOS_PER_SECOND = 1e9;

  /** Threads and connections come to be before the first request is due. */
  private static final long LEAD_NANOS = 50_000_000;

  private final List<String> requests;
  private final long intervalNanos;
  private final Connections connections;
  private final long[] sentLate;
  private final long[] took;
  private final boolean[] failed;

  private LoadTest(List<String> requests, long intervalNanos, Connections connections) {
    this.requests = requests;
    this.intervalNanos = intervalNanos;
    this.connections = connections;
    this.sentLate = new long[requests.size()];
    this.took = new long[requests.size()];
    this.failed = new boolean[requests.size()];
  }

  /**
   * Runs one scenario, warm-up first. An interrupt ends it with a {@link CancellationException}.
   *
   * @param base of the server, with the scheme http
   * @param films the server has, at least one
   */
  public static LoadResult run(
      URI base, Scenario scenario, List<FilmName> films, LoadSettings settings, Progress progress) {
    int warmUp = settings.warmUpRequests();
    int all = warmUp + settings.countedRequests();
    List<String> requests =
        new RequestMix(films, new Draw(settings.seed())).requests(scenario, all);
    try (Connections connections = new Connections(base, TIMEOUT)) {
      LoadTest test = new LoadTest(requests, settings.intervalNanos(), connections);
      test.sendAll(scenario, progress);
      return test.result(scenario, settings.rate(), warmUp);
    } catch (IOException notClosed) {
      throw new UncheckedIOException(notClosed);
    }
  }

  private void sendAll(Scenario scenario, Progress progress) {
    long start = System.nanoTime() + LEAD_NANOS;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < requests.size(); i++) {
        int number = i;
        long due = start + i * intervalNanos;
        if (i % PROGRESS_EVERY == 0) {
          progress.at(scenario.key(), i, requests.size());
        }
        waitUntil(due);
        threads.execute(() -> send(number, due));
      }
    }
    progress.at(scenario.key(), requests.size(), requests.size());
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
      failed[number] = connections.get(requests.get(number)) != OK;
    } catch (IOException noAnswer) {
      failed[number] = true;
    }
    took[number] = System.nanoTime() - due;
  }

  private LoadResult result(Scenario scenario, double rate, int warmUp) {
    int counted = requests.size() - warmUp;
    int errors = 0;
    long lastAnswer = 0;
    for (int i = warmUp; i < requests.size(); i++) {
      errors += failed[i] ? 1 : 0;
      lastAnswer = Math.max(lastAnswer, (i - warmUp) * intervalNanos + took[i]);
    }
    Latencies times = new Latencies(Arrays.copyOfRange(took, warmUp, requests.size()));
    Latencies late = new Latencies(Arrays.copyOfRange(sentLate, warmUp, requests.size()));
    double seconds = Math.max(lastAnswer, counted * intervalNanos) / NANOS_PER_SECOND;
    return new LoadResult(
        scenario,
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
