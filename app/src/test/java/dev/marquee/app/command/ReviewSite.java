package dev.marquee.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.marquee.app.importing.PageAccess;
import dev.marquee.indexer.fetch.AddressPolicy;
import dev.marquee.indexer.fetch.FetchLimits;
import dev.marquee.indexer.fetch.FetchSettings;
import dev.marquee.indexer.fetch.PageFetcher;
import dev.marquee.indexer.fetch.Politeness;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A web site on loopback with pages of reviews, and some that are traps. */
final class ReviewSite implements AutoCloseable {
  static final String HOST = "127.0.0.1";

  /** On no list but that of a test, and inside a private network. */
  static final String PRIVATE_HOST = "10.0.0.1";

  private static final FetchLimits LIMITS =
      new FetchLimits(
          64 << 10,
          128 << 10,
          Duration.ofSeconds(2),
          Duration.ofSeconds(2),
          Duration.ofMillis(500),
          1 << 20);

  private static final Politeness HASTY =
      new Politeness(Duration.ofMillis(1), Duration.ofSeconds(2), Duration.ofMillis(1), 2);

  private static final String FILM =
      "<script type='application/ld+json'>{\"@type\":\"Movie\",\"name\":\"Interstellar\","
          + "\"review\":[{\"@type\":\"Review\",\"reviewBody\":\"A wonderful film, I loved every"
          + " minute of it.\",\"reviewRating\":{\"ratingValue\":5}},{\"@type\":\"Review\","
          + "\"reviewBody\":\"A dull, boring mess and a waste of time, the worst of the"
          + " year.\"}]}</script>";

  private final HttpServer server;
  private final CountDownLatch closed = new CountDownLatch(1);

  ReviewSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    on("/", exchange -> answer(exchange, 404, ""));
    on("/robots.txt", exchange -> answer(exchange, 200, "User-agent: *\nDisallow: /closed"));
    on("/film", ReviewSite::film);
    on("/hang", exchange -> hang());
    on(
        "/redirect-to-private",
        exchange -> redirect(exchange, "http://" + PRIVATE_HOST + "/secret"));
    on("/redirect-loop", exchange -> redirect(exchange, "/redirect-loop"));
    on("/gzip-bomb", ReviewSite::bomb);
    on("/endless", ReviewSite::endless);
    on("/challenge", exchange -> answer(exchange, 403, "Are you a person?"));
    on("/changed", exchange -> answer(exchange, 200, "<article>It waits.</article>"));
    on("/broken", exchange -> answer(exchange, 500, "out of order"));
    server.start();
  }

  private void on(String path, HttpHandler handler) {
    server.createContext(path, handler);
  }

  String at(String path) {
    return "http://%s:%d%s".formatted(HOST, server.getAddress().getPort(), path);
  }

  /** The web with this site in it, though it is on loopback. */
  PageAccess web() {
    AddressPolicy policy = new AddressPolicy(Set.of(server.getAddress()));
    return hosts -> new PageFetcher(new FetchSettings(hosts, LIMITS, HASTY), policy);
  }

  /** Two reviews; nothing to whoever asks whether they changed. */
  private static void film(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"v1\"");
    boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
    answer(exchange, known ? 304 : 200, known ? "" : FILM);
  }

  private void hang() {
    try {
      closed.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    answer(exchange, 302, "");
  }

  private static void bomb(HttpExchange exchange) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
      packing.write(new byte[40 << 20]);
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    answer(exchange, 200, packed.toByteArray());
  }

  /** A list of which each page leads to a page after it. */
  private static void endless(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    int page = query == null ? 1 : Integer.parseInt(query.replace("page=", ""));
    answer(
        exchange,
        200,
        "<div itemscope itemtype='https://schema.org/Review'><p itemprop=reviewBody>Opinion number"
            + " %d.</p></div><a rel=next href='/endless?page=%d'>more</a>"
                .formatted(page, page + 1));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    answer(exchange, status, body.getBytes(UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
