package dev.marquee.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * The web site of a film service, on a port of its own. Of each page it gives the HTML that was set
 * for it. To its own {@code /api/events} it answers as a Marquee that is told what to answer.
 */
final class FilmSite implements AutoCloseable {
  private final HttpServer server;
  private final Queue<Planned> plan = new ConcurrentLinkedQueue<>();
  private final Queue<Received> received = new ConcurrentLinkedQueue<>();

  FilmSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(exchange, 404, "text/html", ""));
    server.createContext("/marquee.js", FilmSite::script);
    server.createContext("/api/events", this::events);
    server.start();
  }

  /** What the stand-in for Marquee got. */
  record Received(Instant at, String body) {}

  private record Planned(int status, Map<String, String> headers) {}

  /** Puts a page there that loads a script. */
  FilmSite with(String path, String script, String html) {
    String page =
        "<!doctype html><html><head><title>Films</title><script src='%s' defer></script>%s"
            .formatted(script, html);
    server.createContext(path, exchange -> answer(exchange, 200, "text/html", page));
    return this;
  }

  /** What the stand-in answers next; after all that was planned, 200. */
  void answerNext(int status, Map<String, String> headers) {
    plan.add(new Planned(status, headers));
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void events(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    received.add(new Received(Instant.now(), body));
    Planned next = Objects.requireNonNullElse(plan.poll(), new Planned(200, Map.of()));
    next.headers().forEach(exchange.getResponseHeaders()::set);
    answer(exchange, next.status(), "application/json", "{}");
  }

  private static void script(HttpExchange exchange) throws IOException {
    try (InputStream script =
        Objects.requireNonNull(FilmSite.class.getResourceAsStream("/web/marquee.js"))) {
      answer(exchange, 200, "text/javascript", new String(script.readAllBytes(), UTF_8));
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
