package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

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

class TitleRoutesTest {
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
    "Inception, tmdb-27205",
    "INCEPTION, tmdb-27205",
    "incepton, tmdb-27205",
    "' the dark knight ', tmdb-155",
    "dark knight, tmdb-155",
    "'Dark Knight, The', tmdb-155",
    "amelie, tmdb-194",
    "le fabuleux destin d amelie poulain, tmdb-194",
    "wall e, tmdb-10681",
    "walle, tmdb-10681",
    "WALL-E (2008), tmdb-10681",
    "rocky 2, tmdb-1367",
    "千と千尋の神隠し, tmdb-129",
    "robin hood, tmdb-11886",
    "Robin Hood (2010), tmdb-20662",
    "robin hood(1973), tmdb-11886"
  })
  void anySpellingNamesTheFilm(String title, String movieId) {
    HttpResponse<String> page = server.postForm("/recommend", "title", title);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(303);
    assertThat(page.headers().firstValue("Location")).hasValue("/film/" + movieId);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Robin",
        "Robin Hood (1911)",
        "heist",
        "Christopher Nolan",
        "\uD83C\uDFAC",
        "Zzyzx Qwrt"
      })
  void whatIsNoTitleNamesNoFilm(String title) {
    HttpResponse<String> answer = server.postForm("/similarity", "name", title);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(answer.body()).startsWith("No film here is called \"" + title + "\".");
  }

  @Test
  void similarityOfAFormAnswersTitlesAlone() {
    HttpResponse<String> answer = server.postForm("/similarity", "name", "the dark knight");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(answer.body().split("---"))
        .contains("Batman Begins")
        .doesNotContain("The Dark Knight");
    assertThat(answer.body().split("---")).hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void anUnknownTitleOfAFormIsAnsweredWithTheNearestTitles() {
    assertThat(server.postForm("/recommend", "title", "Robin").body())
        .isEqualTo(
            """
            No film here is called "Robin". The nearest titles are:
            Robin Hood (1973)
            Robin Hood (2010)
            """);
  }

  @Test
  void otherFieldsOfTheOldFormAreIgnored() {
    HttpResponse<String> page =
        server.send(
            server
                .request("/recommend")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("title=Heat&cast_ids=%5B1%5D&poster=x.jpg")));
    assertThat(page.headers().firstValue("Location")).hasValue("/film/tmdb-949");
  }

  @Test
  void recommendTakesAnIdToo() {
    HttpResponse<String> answer = server.postJson("/recommend", "{\"movie_id\": \"tmdb-949\"}");
    assertThat(json(answer).get("movie").get("title").textValue()).isEqualTo("Heat");
    assertThat(server.postJson("/recommend", "{\"movie_id\": \"tmdb-1\"}").statusCode())
        .isEqualTo(404);
    assertThat(server.postJson("/recommend", "{\"movie_id\": \"../x\"}").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aFilmWithoutKnownCastHasNone() {
    HttpResponse<String> answer = server.postJson("/recommend", "{\"title\": \"Wall-E\"}");
    assertThat(json(answer).has("cast")).isFalse();
    assertThat(json(answer).has("reviews")).isFalse();
  }
}
