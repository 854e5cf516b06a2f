package dev.marquee.bench.audience;

import dev.marquee.bench.http.Connections;
import dev.marquee.bench.load.Latencies;
import dev.marquee.bench.report.Progress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Somebody who looks at the dashboard, of all time, of a month and of a week by turns, while events
 * come in: nothing that was answered before can be answered again. Requests begin at a fixed rate,
 * and their times count from when they should have begun (no coordinated omission).
 */
public final class DashboardTrial {
  /** Five people who look every second. */
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(1);
  private static final int EVENTS_AT_ONCE = 100;
  private static final int MONTH_DAYS = 30;
  private static final int WEEK_DAYS = 7;
  private static final int OK = 200;
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final String MEASURE = "dashboard";

  private DashboardTrial() {}

  /** Times of the requests. */
  public record Result(int requests, Duration p50, Duration p95, Duration max) {}

  /**
   * Looks.
   *
   * @param first number of the events that come in meanwhile
   * @param warmUp requests that do not count
   */
  public static Result run(
      URI server, InventedEvents events, long first, int warmUp, int requests, Progress progress)
      throws IOException, InterruptedException {
    try (Connections connections = new Connections(server, TIMEOUT);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> traffic = threads.submit(() -> trickle(connections, server, events, first));
      try {
        return look(connections, threads, warmUp, requests, progress);
      } finally {
        traffic.cancel(true);
      }
    }
  }

  private static Result look(
      Connections connections, ExecutorService threads, int warmUp, int requests, Progress progress)
      throws IOException, InterruptedException {
    List<String> paths = paths(LocalDate.now(ZoneOffset.UTC));
    List<Future<Long>> answers = new ArrayList<>();
    try {
      long start = System.nanoTime();
      for (int i = 0; i < warmUp + requests; i++) {
        progress.at(MEASURE, i, warmUp + requests);
        long due = start + i * BETWEEN.toNanos();
        String path = paths.get(i % paths.size());
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
        answers.add(threads.submit(() -> timed(connections, path, due)));
      }
      long[] nanos = new long[requests];
      for (int i = 0; i < requests; i++) {
        nanos[i] = answers.get(warmUp + i).get();
      }
      Latencies times = new Latencies(nanos);
      return new Result(requests, times.percentile(50), times.percentile(95), times.max());
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException refused ? refused : new IOException(failed);
    }
  }

  private static List<String> paths(LocalDate today) {
    String path = "/api/analytics/dashboard";
    return List.of(
        path,
        path + "?from=" + today.minusDays(MONTH_DAYS) + "&to=" + today,
        path + "?from=" + today.minusDays(WEEK_DAYS) + "&to=" + today);
  }

  private static long timed(Connections connections, String path, long due) throws IOException {
    int status = connections.get(path);
    if (status != OK) {
      throw new IOException("%s was answered with status %d".formatted(path, status));
    }
    return System.nanoTime() - due;
  }

  private static Void trickle(
      Connections connections, URI server, InventedEvents events, long first) throws IOException {
    EventBody body = EventBody.of(server, events, first, EVENTS_AT_ONCE);
    try {
      for (long number = first; ; number += EVENTS_AT_ONCE) {
        connections.send(body.numbered(number));
        Thread.sleep(BETWEEN_EVENTS);
      }
    } catch (InterruptedException over) {
      return null;
    }
  }
}
