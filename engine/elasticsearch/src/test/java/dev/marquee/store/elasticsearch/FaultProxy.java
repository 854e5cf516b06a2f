package dev.marquee.store.elasticsearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between the store and the server, and does to requests what networks and clusters do. */
final class FaultProxy implements AutoCloseable {
  private final HttpServer server;
  private final Relay relay;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger faultsLeft = new AtomicInteger();
  private volatile Fault fault = Fault.NONE;

  /** The only method that it happens to; empty for all. */
  private volatile String method = "";

  /** What happens to a request. */
  enum Fault {
    NONE,
    /** It is done, but nobody hears of it. */
    LOSE_ANSWER,
    HANG_UP,
    /** It is done after a second. */
    SLOW,
    /** It is neither done nor answered. */
    HANG,
    BUSY,
    AWAY,
    GARBAGE,
    NOT_ELASTICSEARCH,
    UNKNOWN_KEY,
    MISSING_RIGHT,
  }

  FaultProxy(String upstream) throws IOException {
    relay = new Relay(upstream);
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
    next(times, next, "");
  }

  /** Does it to the next so many requests of a method, such as {@code DELETE}. */
  void next(int times, Fault next, String only) {
    fault = next;
    method = only;
    faultsLeft.set(times);
  }

  void always(Fault next) {
    next(Integer.MAX_VALUE, next);
  }

  /** Method and path, with its parameters, of each request so far. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    relay.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    Fault now = meets(exchange) ? fault : Fault.NONE;
    try (exchange) {
      switch (now) {
        case NONE -> relay.pass(exchange);
        case LOSE_ANSWER -> relay.ask(exchange);
        case HANG_UP -> {}
        case SLOW -> {
          Thread.sleep(Duration.ofSeconds(1));
          relay.pass(exchange);
        }
        case HANG -> new CountDownLatch(1).await();
        case BUSY -> Relay.answer(exchange, 429, error("es_rejected_execution_exception", 429));
        case AWAY -> Relay.answer(exchange, 503, error("unavailable_shards_exception", 503));
        case GARBAGE -> Relay.answer(exchange, 200, "}{ not JSON");
        case NOT_ELASTICSEARCH -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          Relay.send(exchange, 200, "<html>It works!</html>");
        }
        case UNKNOWN_KEY -> Relay.answer(exchange, 401, error("security_exception", 401));
        case MISSING_RIGHT -> Relay.answer(exchange, 403, error("security_exception", 403));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean meets(HttpExchange exchange) {
    boolean meant = method.isEmpty() || method.equals(exchange.getRequestMethod());
    return meant && faultsLeft.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
  }

  private static String error(String type, int status) {
    return "{\"error\": {\"type\": \"%s\", \"reason\": \"as the test wants\"}, \"status\": %d}"
        .formatted(type, status);
  }
}
