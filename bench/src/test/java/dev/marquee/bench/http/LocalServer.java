package dev.marquee.bench.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of this machine with one thread: what it does slowly, all later requests wait for. */
public final class LocalServer implements AutoCloseable {
  public static final int STALL_MILLIS = 400;

  /** What is asked below this path is answered with an error. */
  public static final String BROKEN = "/api/movies/broken";

  private static final byte[] BODY = "{\"items\": []}".getBytes(StandardCharsets.UTF_8);

  /** So that the body is sent in chunks. */
  private static final int UNKNOWN_LENGTH = 0;

  private static final int NO_BODY = -1;

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger answered = new AtomicInteger();

  /** Which request stalls, from 1; 0 for none. */
  private volatile int stalling;

  public LocalServer(int stalling) throws IOException {
    this.stalling = stalling;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(thread);
    server.createContext("/", exchange -> answer(exchange, 200, BODY.length));
    server.createContext("/chunked", exchange -> answer(exchange, 200, UNKNOWN_LENGTH));
    server.createContext(BROKEN, exchange -> answer(exchange, 500, BODY.length));
    server.start();
  }

  /** Makes a later request stall instead. */
  public void stallAt(int request) {
    stalling = request;
  }

  public URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Paths with their queries and the bodies behind them, in the order of their arrival. */
  public List<String> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange, int status, int length) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(exchange.getRequestURI() + body);
    if (answered.incrementAndGet() == stalling) {
      stall();
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().add("Content-Length", String.valueOf(length));
      exchange.sendResponseHeaders(status, NO_BODY);
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(status, length);
    try (var answer = exchange.getResponseBody()) {
      answer.write(BODY);
    }
  }

  private static void stall() {
    try {
      Thread.sleep(STALL_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    thread.shutdownNow();
  }
}
