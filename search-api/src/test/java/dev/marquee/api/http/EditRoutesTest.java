package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.MovieId;
import dev.marquee.store.Change;
import dev.marquee.store.Visibility;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditRoutesTest {
  @TempDir Path folder;

  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(folder.resolve("store"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFilmPutIsFoundAtOnce() {
    HttpResponse<String> created = put("/api/movies/tmdb-7", "{\"title\": \"A Quiet Harbour\"}");
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Location")).hasValue("/api/movies/tmdb-7");
    assertThat(json(server.get("/api/search?q=quiet%20harbour")).get("total").intValue())
        .isEqualTo(1);
    assertThat(put("/api/movies/tmdb-7", "{\"title\": \"A Loud Harbour\"}").statusCode())
        .isEqualTo(200);
    assertThat(json(server.get("/api/movies/tmdb-7")).get("title").textValue())
        .isEqualTo("A Loud Harbour");
  }

  @Test
  void aFilmDeletedIsGoneAtOnce() {
    assertThat(delete("/api/movies/tmdb-949").statusCode()).isEqualTo(204);
    assertThat(server.get("/api/movies/tmdb-949").statusCode()).isEqualTo(404);
    assertThat(json(server.get("/api/suggest?q=heat")).get("items").findValuesAsText("title"))
        .doesNotContain("Heat");
    assertThat(delete("/api/movies/tmdb-949").statusCode()).isEqualTo(404);
  }

  @Test
  void anIdThatWasGivenUpLeadsToTheLastingOne() {
    server
        .store()
        .movies()
        .apply(
            List.of(new Change.Redirect(new MovieId("tmdb-11886"), new MovieId("tmdb-20662"))),
            Visibility.ON_RETURN);
    HttpResponse<String> film = server.get("/api/movies/tmdb-11886");
    assertThat(json(film).get("movie_id").textValue()).isEqualTo("tmdb-20662");
    assertThat(server.get("/api/movies/tmdb-11886/similar").statusCode()).isEqualTo(200);
    assertThat(server.get("/film/tmdb-11886").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/movies/tmdb-7    | {}                                                    | 400 |"
            + " title",
        "/api/movies/tmdb-7    | {\"title\": \"A\", \"colour\": \"red\"}               | 400 |"
            + " colour",
        "/api/movies/tmdb-7    | {\"title\": \"A\", \"release_year\": \"1999\"}        | 400 |"
            + " release_year",
        "/api/movies/tmdb-7    | {\"title\": \"A\", \"release_year\": 12}              | 400 |"
            + " body",
        "/api/movies/tmdb-7    | {\"title\": \"A\", \"movie_id\": \"tmdb-8\"}          | 400 |"
            + " movie_id",
        "/api/movies/TMDB-7    | {\"title\": \"A\"}                                    | 400 | id",
        "/api/movies/tmdb-7?x= | {\"title\": \"A\"}                                    | 400 | x",
      })
  void aFilmThatCannotBeReadIsRefused(String path, String body, int status, String field) {
    HttpResponse<String> response = put(path, body);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(json(response).get("errors").findValuesAsText("field")).contains(field);
  }

  @Test
  void whatTheEditorRefusesIsToldWithItsReason() {
    HttpResponse<String> response = put("/api/movies/tmdb-7", "{\"title\": \"Refused\"}");
    assertThat(response.statusCode()).isEqualTo(409);
    assertThat(json(response).get("detail").textValue()).isEqualTo("another film has this title");
  }

  @Test
  void bulkIsBounded() {
    assertThat(bulk("{\"delete\": \"tmdb-1\"}\n".repeat(1_001)).statusCode()).isEqualTo(400);
    assertThat(bulk("{\"delete\": \"tmdb-1\"}\r\n".repeat(1_000)).statusCode()).isEqualTo(200);
    assertThat(bulk("\n \n").statusCode()).isEqualTo(400);
    assertThat(bulk("{\"title\": \"" + "a".repeat(1 << 20) + "\"}").statusCode()).isEqualTo(413);
  }

  @Test
  void bulkRefusesLinesThatAreNotUtf8() {
    byte[] line = "{\"title\": \"Am\u00E9lie\"}".getBytes(StandardCharsets.ISO_8859_1);
    HttpResponse<String> response =
        server.send(
            server
                .operatorRequest("/api/movies/_bulk")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(line)));
    assertThat(json(response).get("refused").intValue()).isEqualTo(1);
  }

  private HttpResponse<String> put(String path, String body) {
    return server.send(
        server
            .operatorRequest(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> delete(String path) {
    return server.send(server.operatorRequest(path).DELETE());
  }

  private HttpResponse<String> bulk(String lines) {
    return server.send(
        server
            .operatorRequest("/api/movies/_bulk")
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString(lines)));
  }
}
