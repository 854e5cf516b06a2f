package dev.marquee.store.elasticsearch;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Hands requests on to a server and its answers back; answers in its place, too. */
final class Relay implements AutoCloseable {
  private static final String JSON = "application/vnd.elasticsearch+json;compatible-with=9";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String upstream;

  Relay(String upstream) {
    this.upstream = upstream;
  }

  /** Asks the server what the exchange asks, and says nothing back. */
  HttpResponse<String> ask(HttpExchange exchange) throws IOException, InterruptedException {
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
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  void pass(HttpExchange exchange) throws IOException, InterruptedException {
    HttpResponse<String> response = ask(exchange);
    String type = response.headers().firstValue("Content-Type").orElse(JSON);
    answer(exchange, response.statusCode(), type, response.body());
  }

  /** Answers as Elasticsearch does. */
  static void answer(HttpExchange exchange, int status, String json) throws IOException {
    answer(exchange, status, JSON, json);
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange.getResponseHeaders().add("Content-Type", type);
    send(exchange, status, body);
  }

  /** Answers with the headers that the exchange has. */
  static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, head || bytes.length == 0 ? -1 : bytes.length);
    if (!head && bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
