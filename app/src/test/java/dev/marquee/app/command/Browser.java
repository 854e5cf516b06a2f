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
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(
          "%s answered %d: %s".formatted(address, answer.statusCode(), answer.body()));
    }
    return answer.body();
  }
}
