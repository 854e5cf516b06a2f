package dev.marquee.bench.audience;

import dev.marquee.bench.http.Connections;
import dev.marquee.bench.load.Latencies;
import dev.marquee.bench.load.OpenLoop;
import dev.marquee.bench.report.Progress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Somebody who looks at the dashboard, of all time, of a month and of a week by turns, while events
 * come in: nothing that was answered before can be answered again.
 */
public final class DashboardTrial {
  /** Five people who look every second. */
  private static final Duration BETWEEN = Duration.ofMillis(200);

  private static final Duration BETWEEN_EVENTS = Duration.ofSeconds(1);
  private static final int EVENTS_AT_ONCE = 100;
  private static final int MONTH_DAYS = 30;
  private static final int WEEK_DAYS = 7;
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
        return look(server, warmUp, requests, progress);
      } finally {
        traffic.cancel(true);
      }
    }
  }

  private static Result look(URI server, int warmUp, int requests, Progress progress)
      throws IOException, InterruptedException {
    List<String> paths = paths(LocalDate.now(ZoneOffset.UTC));
    List<Future<Duration>> answers = new ArrayList<>();
    try (OpenLoop looking = new OpenLoop(server, BETWEEN, TIMEOUT)) {
      for (int i = 0; i < warmUp + requests; i++) {
        progress.at(MEASURE, i, warmUp + requests);
        String path = paths.get(i % paths.size());
        answers.add(looking.begin(due -> looking.send(path, due)));
      }
    }
    Latencies times = Latencies.of(OpenLoop.results(answers).subList(warmUp, answers.size()));
    return new Result(requests, times.percentile(50), times.percentile(95), times.max());
  }

  private static List<String> paths(LocalDate today) {
    String path = "/api/analytics/dashboard";
    return List.of(
        path,
        path + "?from=" + today.minusDays(MONTH_DAYS) + "&to=" + today,
        path + "?from=" + today.minusDays(WEEK_DAYS) + "&to=" + today);
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
