package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.api.ApiLimits;
import dev.marquee.api.ApiSettings;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessRulesTest {
  private static final String FRIEND = "https://friend.example";
  private static final String STRANGER = "https://stranger.example";

  @TempDir static Path folder;

  private static TestServer server;

  @BeforeAll
  static void start() {
    var settings =
        new ApiSettings(
            "127.0.0.1",
            0,
            Set.of("films.example"),
            TestServer.KEY,
            TestServer.ACCOUNT_KEY,
            Set.of(FRIEND),
            ApiLimits.USUAL,
            ApiSettings.LogFormat.JSON,
            false,
            true);
    server = TestServer.start(folder.resolve("store"), settings, List.of());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost, 200",
    "LOCALHOST:8080, 200",
    "127.0.0.1:1, 200",
    "[::1], 200",
    "[::1]:8080, 200",
    "films.example, 200",
    "films.example:443, 200",
    "stranger.example, 421",
    "localhost.stranger.example, 421",
    "[::2], 421",
    "0.0.0.0, 421"
  })
  void theHostMustBeAKnownOne(String host, int status) {
    String answer = server.sendRaw("GET /api/search HTTP/1.1\nHost: %s".formatted(host), "");
    assertThat(answer).startsWith("HTTP/1.1 %d ".formatted(status));
  }

  @Test
  void pagesOfOtherSitesMayNotPost() {
    assertThat(post("Origin", STRANGER).statusCode()).isEqualTo(403);
    assertThat(post("Origin", FRIEND).statusCode()).isEqualTo(403);
    assertThat(post("Origin", "null").statusCode()).isEqualTo(403);
    assertThat(post("Origin", "http://127.0.0.1:1").statusCode()).isEqualTo(403);
    assertThat(post("Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(post("Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
  }

  @Test
  void pagesOfThisServerMayPost() {
    assertThat(post("Origin", "http://127.0.0.1:" + server.port()).statusCode()).isEqualTo(200);
    assertThat(post("Sec-Fetch-Site", "same-origin").statusCode()).isEqualTo(200);
    assertThat(server.postJson("/similarity", "{\"name\": \"Heat\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void pagesOfListedOriginsMayReadSuggestionsAndNothingElse() {
    assertThat(allowedOrigin("/api/suggest?q=h", FRIEND)).isEqualTo(FRIEND);
    assertThat(allowedOrigin("/api/suggest?q=h", STRANGER)).isEmpty();
    assertThat(allowedOrigin("/api/search?q=h", FRIEND)).isEmpty();
  }

  /** What a browser asks before it sends JSON to another site. */
  @ParameterizedTest
  @CsvSource({
    "/api/events, https://friend.example, 204",
    "/api/suggest, https://friend.example, 204",
    "/api/events, https://stranger.example, 405",
    "/api/events, null, 405",
    "/similarity, https://friend.example, 405"
  })
  void pagesOfListedOriginsAreToldWhatTheyMaySend(String path, String origin, int status) {
    HttpResponse<String> answer =
        server.send(
            server
                .request(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(status);
    boolean allowed = status == 204;
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin").isPresent())
        .isEqualTo(allowed);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .isEqualToIgnoringCase(allowed ? "content-type" : "");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .isEqualTo(allowed ? "GET, POST" : "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer", "Bearer wrong", "Basic a key for the tests", "a key for the tests"})
  void operatorRoutesNeedTheKey(String authorization) {
    for (String path : List.of("/api/jobs", "/api/jobs/1")) {
      var request = server.request(path).GET();
      if (!authorization.isEmpty()) {
        request.header("Authorization", authorization);
      }
      HttpResponse<String> response = server.send(request);
      assertThat(response.statusCode()).isEqualTo(401);
      assertThat(response.headers().firstValue("WWW-Authenticate").orElseThrow())
          .startsWith("Bearer");
    }
  }

  @Test
  void everythingThatChangesTheCatalogueNeedsTheKey() {
    var nothing = BodyPublishers.noBody();
    for (var request :
        List.of(
            server.request("/api/movies/tmdb-949").PUT(nothing),
            server.request("/api/movies/tmdb-949").DELETE(),
            server.request("/api/movies/_bulk").POST(nothing),
            server.request("/api/jobs").POST(nothing))) {
      assertThat(server.send(request).statusCode()).isEqualTo(401);
    }
    assertThat(server.get("/api/movies/tmdb-949").statusCode()).isEqualTo(200);
  }

  @Test
  void requestIdsAreKeptWhenTheyAreSane() {
    assertThat(requestId("a.sane-id_7")).isEqualTo("a.sane-id_7");
    assertThat(requestId("not sane")).matches("[0-9a-f]{16}");
    assertThat(requestId("x".repeat(65))).matches("[0-9a-f]{16}");
  }

  private static String requestId(String sent) {
    var request = java.net.http.HttpRequest.newBuilder(server.uri("/health/live"));
    return server
        .send(request.header("X-Request-Id", sent))
        .headers()
        .firstValue("X-Request-Id")
        .orElseThrow();
  }

  private static HttpResponse<String> post(String header, String value) {
    return server.send(
        server
            .request("/similarity")
            .header("Content-Type", "application/json")
            .header(header, value)
            .POST(BodyPublishers.ofString("{\"name\": \"Heat\"}")));
  }

  private static String allowedOrigin(String path, String origin) {
    HttpResponse<String> response = server.send(server.request(path).header("Origin", origin));
    assertThat(response.statusCode()).isEqualTo(200);
    return response.headers().firstValue("Access-Control-Allow-Origin").orElse("");
  }
}
