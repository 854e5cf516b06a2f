package dev.marquee.api.http;

import dev.marquee.api.CommitTimes;
import dev.marquee.api.measure.PrometheusText;
import dev.marquee.api.measure.RequestTimes;
import dev.marquee.api.page.StaticFile;
import dev.marquee.api.page.StaticFiles;
import dev.marquee.api.wire.Json;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the server is doing, and what it can be asked. */
final class OperationRoutes {
  private static final String FOLDER = "dev/marquee/api/http";
  private static final String REQUESTS = "marquee_http_request_duration_seconds";
  private static final String COMMITS = "marquee_store_commit_duration_seconds";

  private final Health health;
  private final RequestTimes requests;
  private final CommitTimes commits;
  private final StaticFile openApi;

  OperationRoutes(Health health, RequestTimes requests, CommitTimes commits, ClassLoader loader) {
    this.health = health;
    this.requests = requests;
    this.commits = commits;
    this.openApi = new StaticFiles(loader, FOLDER).find("openapi.json").orElseThrow();
  }

  List<Route> routes() {
    return List.of(
        Route.get("/health/live", this::live),
        Route.get("/health/ready", this::ready),
        Route.get("/metrics", this::metrics),
        Route.get(
            "/openapi",
            (request, response) -> Answers.file(request, response, openApi, Answers.REVALIDATE)));
  }

  /** A process that can answer this is alive. */
  private void live(ServerRequest request, ServerResponse response) {
    Answers.json(request, response, Json.object().put("status", Health.UP));
  }

  private void ready(ServerRequest request, ServerResponse response) {
    Health.Report report = health.report();
    response.status(report.isUp() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
    Answers.json(request, response, report.toJson());
  }

  private void metrics(ServerRequest request, ServerResponse response) {
    var text = new PrometheusText();
    text.histogram(REQUESTS, "Time from a request's head to the end of its answer.");
    requests.forEach((kind, durations) -> text.durations(REQUESTS, labels(kind), durations));
    health
        .storeStatus()
        .ifPresent(
            store ->
                text.gauge("marquee_films", "Films in the store.", store.movieCount())
                    .gauge("marquee_reviews", "Reviews in the store.", store.reviewCount())
                    .gauge("marquee_events", "Events in the store.", store.eventCount())
                    .gauge("marquee_store_size_bytes", "Size of the store.", store.sizeBytes()));
    text.histogram(COMMITS, "Time to make changes of the store durable.");
    text.durations(COMMITS, Map.of(), commits.durations());
    text.counter("marquee_store_changes_total", "Changes made durable.", commits.changes());
    machine(text);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    Answers.text(request, response, bytes, PrometheusText.MEDIA_TYPE);
  }

  private static Map<String, String> labels(RequestTimes.Kind kind) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("method", kind.method());
    labels.put("route", kind.route());
    labels.put("status", Integer.toString(kind.status()));
    return labels;
  }

  private static void machine(PrometheusText text) {
    long heapBytes = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long uptimeSeconds =
        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()).toSeconds();
    text.gauge("marquee_heap_used_bytes", "Memory in use by objects.", heapBytes);
    text.gauge("marquee_uptime_seconds", "Time since the process started.", uptimeSeconds);
  }
}
