package dev.marquee.app.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Reads pages. */
final class Browser {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Browser() {}

  /** The body of an answer of status 200. */
  static String get(String address) throws IOException, InterruptedException {
    return get(address, HttpRequest.newBuilder());
  }

  /** The same for one who has the key of the operator. */
  static String get(String address, String key) throws IOException, InterruptedException {
    return get(address, HttpRequest.newBuilder().header("Authorization", "Bearer " + key));
  }

  private static String get(String address, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HTTP.send(request.uri(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(
          "%s answered %d: %s".formatted(address, answer.statusCode(), answer.body()));
    }
    return answer.body();
  }
}
