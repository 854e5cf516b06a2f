package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.encoded;
import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestsTest {
  private static final int BODY_LIMIT = 1 << 20;

  @TempDir static Path folder;

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(folder.resolve("store"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/search?page=0, page",
    "/api/search?page=-1, page",
    "/api/search?page=1.5, page",
    "/api/search?page=99999999999, page",
    "/api/search?page=101&size=100, page",
    "/api/search?page=10000&size=2, page",
    "/api/search?size=101, size",
    "/api/search?size=ten, size",
    "/api/search?size=%EF%BC%95, size",
    "/api/search?sort=best, sort",
    "/api/search?facets=genre%2Ccolour, facets",
    "/api/search?year_from=MM, year_from",
    "/api/search?year_from=2001&year_to=2000, year_from",
    "/api/search?rating_from=11, rating_from",
    "/api/search?rating_from=NaN, rating_from",
    "/api/search?rating_from=1e1, rating_from",
    "/api/search?q=a&q=b, q",
    "/api/search?query=heat, query",
    "/api/suggest?size=21, size",
    "/api/suggest?q=a&page=1, page",
    "/api/movies/tmdb-949?lang=en, lang",
    "/api/movies/tmdb-949/similar?by=audience, by",
    "/api/movies/tmdb-949/similar?by=vectors, by",
    "/api/movies/tmdb-949/similar?size=0, size"
  })
  void aBadParameterIsNamed(String path, String field) {
    JsonNode problem = problem(400, server.get(path));
    assertThat(problem.get("errors").findValuesAsText("field")).contains(field);
  }

  @Test
  void aWayOfComparingThatIsNotThereIsToldWhatIs() {
    JsonNode problem = problem(400, server.get("/api/movies/tmdb-949/similar?by=audience"));
    assertThat(problem.get("detail").textValue())
        .isEqualTo("by must be hybrid or text or vector, got 'audience'");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    JsonNode problem = problem(400, server.get("/api/search?page=0&size=0&sort=x&colour=red"));
    assertThat(problem.get("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("page", "size", "sort", "colour");
  }

  @ParameterizedTest
  @ValueSource(ints = {257, 10_000})
  void aLongQueryIsRefused(int length) {
    JsonNode problem = problem(400, server.get("/api/search?q=" + "a".repeat(length)));
    assertThat(problem.get("errors").get(0).get("message").textValue())
        .isEqualTo("must have at most 256 characters, got " + length);
  }

  @Test
  void anEndlessRequestLineIsRefused() {
    String answer =
        server.sendRaw(
            "GET /api/search?q=%s HTTP/1.1\nHost: localhost".formatted("a".repeat(100_000)), "");
    assertThat(answer).contains("application/problem+json").contains("\"status\":4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/search?q=%zz HTTP/1.1\nHost: localhost",
        "GET /api/search?q=\u0001 HTTP/1.1\nHost: localhost",
        "GET /api/search HTTP/1.1",
        "GET /api/search HTTP/1.1\nHost: a b",
        "POST /similarity HTTP/1.1\nHost: localhost\nContent-Length: x"
      })
  void whatIsNoHttpIsAProblemToo(String request) {
    String answer = server.sendRaw(request, "");
    assertThat(answer)
        .contains("application/problem+json")
        .contains("\"status\":4")
        .contains("\"request_id\":");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                               | name",
        "{\"name\": null}                 | name",
        "{\"name\": \"\"}                 | name",
        "{\"name\": 7}                    | name",
        "{\"name\": \"x\", \"more\": 1}   | more",
        "{\"name\": \"x\", \"name\": 1}   | body",
        "[]                               | body",
        "{\"name\": \"x\"                 | body",
        "{\"name\": \"x\"} {}             | body",
        "not json                         | body"
      })
  void aBadJsonBodyIsToldWhatIsWrong(String body, String field) {
    JsonNode problem = problem(400, server.postJson("/similarity", body));
    assertThat(problem.get("errors").findValuesAsText("field")).contains(field);
  }

  @Test
  void anEmptyBodyIsRefused() {
    problem(400, server.postJson("/similarity", ""));
    problem(400, server.postForm("/similarity", "title", "Heat"));
    problem(400, server.postForm("/similarity", "name", " "));
    problem(400, server.postForm("/similarity", "name", "a".repeat(257)));
  }

  @Test
  void aFormThatIsNoFormIsRefused() {
    for (String form : new String[] {"name=%zz", "%", "=", "&&&"}) {
      problem(
          400,
          server.send(
              server
                  .request("/similarity")
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(BodyPublishers.ofString(form))));
    }
  }

  @Test
  void aTitleAndAnIdTogetherAreRefused() {
    problem(
        400, server.postJson("/recommend", "{\"title\": \"Heat\", \"movie_id\": \"tmdb-949\"}"));
    problem(400, server.postJson("/recommend", "{}"));
  }

  @Test
  void otherKindsOfBodiesAreRefused() {
    problem(415, server.send(server.request("/similarity").POST(BodyPublishers.ofString("Heat"))));
    problem(
        415,
        server.send(
            server
                .request("/similarity")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("Heat"))));
  }

  @Test
  void aBodyLargerThanAllowedIsRefused() {
    String large = "{\"name\": \"" + "a".repeat(BODY_LIMIT) + "\"}";
    JsonNode problem = problem(413, server.postJson("/similarity", large));
    assertThat(problem.get("detail").textValue()).contains("1048576 bytes");
  }

  @Test
  void aBodyFarLargerThanAllowedIsNotReadAtAll() {
    String answer =
        server.sendRaw(
            "POST /similarity HTTP/1.1\nHost: localhost\nContent-Length: 99999999999", "");
    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("application/problem+json");
  }

  @Test
  void aBodyLargerThanAllowedIsRefusedWithoutALengthToo() {
    String head =
        """
        POST /similarity HTTP/1.1
        Host: localhost
        Content-Type: application/json
        Transfer-Encoding: chunked\
        """;
    String chunk = "8000\r\n" + "a".repeat(0x8000) + "\r\n";
    assertThat(server.sendRaw(head, chunk.repeat(40) + "0\r\n\r\n"))
        .contains("413")
        .contains("application/problem+json");
  }

  @Test
  void unknownPathsAreNotFound() {
    problem(404, server.get("/api/nothing"));
    problem(404, server.get("/api/analytics/nothing"));
    problem(404, server.get("/api/movies/tmdb-949/posters"));
    problem(404, server.get("/api/movies/tmdb-999999"));
    problem(404, server.get("/api/movies/" + encoded("../../x")));
  }

  @Test
  void aWrongMethodIsToldTheRightOnes() {
    HttpResponse<String> response = server.postJson("/api/search", "{}");
    problem(405, response);
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    problem(405, server.get("/api/movies/_bulk"));
    problem(405, server.get("/similarity"));
    problem(405, server.send(server.request("/api/movies/tmdb-1").POST(BodyPublishers.noBody())));
  }

  @Test
  void headIsAnsweredWithoutABody() {
    HttpResponse<String> get = server.get("/api/movies/tmdb-949");
    HttpResponse<String> head =
        server.send(server.request("/api/movies/tmdb-949").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(get.headers().firstValue("Content-Length"));
    assertThat(
            server.send(server.request("/nothing").method("HEAD", BodyPublishers.noBody())).body())
        .isEmpty();
  }

  @Test
  void aFailureOfOursTellsNothingOfTheInside() {
    try (TestServer broken = TestServer.start(folder.resolve("closed"))) {
      broken.store().close();
      JsonNode problem = problem(503, broken.get("/api/search?q=heat"));
      assertThat(problem.get("detail").textValue())
          .isEqualTo("the store cannot do this now; try again later");
    }
  }

  private static JsonNode problem(int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    JsonNode problem = json(response);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("request_id").textValue())
        .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
    assertThat(problem.has("type") && problem.has("title") && problem.has("detail")).isTrue();
    return problem;
  }
}
