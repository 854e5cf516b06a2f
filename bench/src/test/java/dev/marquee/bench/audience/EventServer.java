package dev.marquee.bench.audience;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Takes events by their ids, answers dashboards, and streams how many events there are. */
final class EventServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration BETWEEN_FIGURES = Duration.ofMillis(20);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<String> ids = ConcurrentHashMap.newKeySet();
  private final AtomicLong received = new AtomicLong();
  private final List<String> dashboards = new CopyOnWriteArrayList<>();
  private final int status;

  /**
   * @param status of each answer
   */
  EventServer(int status) throws IOException {
    this.status = status;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/api/events", this::take);
    server.createContext("/api/analytics/dashboard", this::dashboard);
    server.createContext("/api/analytics/stream", this::stream);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Different events. */
  int events() {
    return ids.size();
  }

  /** Events, each as often as it came. */
  long received() {
    return received.get();
  }

  List<String> dashboards() {
    return List.copyOf(dashboards);
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (String line : body.lines().toList()) {
      JsonNode event = JSON.readTree(line);
      ids.add(event.path("event_id").asText());
      received.incrementAndGet();
    }
    answer(exchange);
  }

  private void dashboard(HttpExchange exchange) throws IOException {
    dashboards.add(exchange.getRequestURI().toString());
    answer(exchange);
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (!Thread.currentThread().isInterrupted()) {
        String figures = "id: 1\ndata: {\"recorded_events\": %s}\n\n".formatted(ids.size());
        out.write(figures.getBytes(StandardCharsets.UTF_8));
        out.flush();
        Thread.sleep(BETWEEN_FIGURES);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
