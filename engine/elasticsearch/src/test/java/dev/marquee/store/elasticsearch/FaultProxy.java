package dev.marquee.store.elasticsearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the store and the server, and does to requests what networks and clusters do. */
final class FaultProxy implements AutoCloseable {
  private static final String JSON = "application/vnd.elasticsearch+json;compatible-with=9";

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String upstream;
  private final AtomicInteger faultsLeft = new AtomicInteger();
  private volatile Fault fault = Fault.NONE;

  /** What happens to a request. */
  enum Fault {
    NONE,
    /** It is done, but nobody hears of it. */
    LOSE_ANSWER,
    HANG_UP,
    SLOW,
    BUSY,
    AWAY,
    GARBAGE,
    NOT_ELASTICSEARCH,
    UNKNOWN_KEY,
    MISSING_RIGHT,
  }

  FaultProxy(String upstream) throws IOException {
    this.upstream = upstream;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Does it to the next so many requests, and nothing to those after. */
  void next(int times, Fault next) {
    fault = next;
    faultsLeft.set(times);
  }

  void always(Fault next) {
    next(Integer.MAX_VALUE, next);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Fault now = faultsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0 ? fault : Fault.NONE;
    try (exchange) {
      switch (now) {
        case NONE -> pass(exchange, true);
        case LOSE_ANSWER -> pass(exchange, false);
        case HANG_UP -> {}
        case SLOW -> {
          Thread.sleep(Duration.ofSeconds(1));
          pass(exchange, true);
        }
        case BUSY -> answer(exchange, 429, JSON, error("es_rejected_execution_exception", 429));
        case AWAY -> answer(exchange, 503, JSON, error("unavailable_shards_exception", 503));
        case GARBAGE -> answer(exchange, 200, JSON, "}{ not JSON");
        case NOT_ELASTICSEARCH -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          send(exchange, 200, "<html>It works!</html>");
        }
        case UNKNOWN_KEY -> answer(exchange, 401, JSON, error("security_exception", 401));
        case MISSING_RIGHT -> answer(exchange, 403, JSON, error("security_exception", 403));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void pass(HttpExchange exchange, boolean answered)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(upstream + exchange.getRequestURI()));
    for (String header : new String[] {"Content-Type", "Accept"}) {
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null) {
        request.header(header, value);
      }
    }
    request.method(
        exchange.getRequestMethod(),
        HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answered) {
      String type = response.headers().firstValue("Content-Type").orElse(JSON);
      answer(exchange, response.statusCode(), type, response.body());
    }
  }

  private static String error(String type, int status) {
    return "{\"error\": {\"type\": \"%s\", \"reason\": \"as the test wants\"}, \"status\": %d}"
        .formatted(type, status);
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange.getResponseHeaders().add("Content-Type", type);
    send(exchange, status, body);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head && bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
