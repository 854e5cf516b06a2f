package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.encoded;
import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.audience.Action;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.Change;
import dev.marquee.store.Visibility;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One full example of each endpoint's answer. */
class GoldenAnswersTest {
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

  @Test
  void suggestNamesFilmsAndPeople() {
    checkGet("suggest", "/api/suggest?q=rob&size=3");
  }

  @Test
  void suggestCorrects() {
    checkGet("suggest-corrected", "/api/suggest?q=incepton&size=1");
  }

  @Test
  void searchFindsCountsAndMarks() {
    checkGet(
        "search",
        "/api/search?q=robin%20hood&rating_from=7&facets=genre,decade,language,country,person");
  }

  @Test
  void searchTellsWhatItSearchedInstead() {
    checkGet("search-corrected", "/api/search?q=intersteler&size=1");
  }

  @Test
  void aFilmIsItsDocument() {
    checkGet("movie", "/api/movies/tmdb-27205");
  }

  @Test
  void theCatalogueTellsHowItIs(@TempDir Path other) {
    try (TestServer withATwin = TestServer.start(other)) {
      MovieFacts robin = MovieFacts.titled("Robin Hood").releaseYear(OptionalInt.of(1973)).build();
      Movie twin = new Movie(new MovieId("m-1"), robin, List.of("wikipedia"), Films.UPDATED);
      withATwin
          .store()
          .movies()
          .apply(List.of(new Change.Put(CatalogEntry.of(twin, List.of()))), Visibility.ON_RETURN);
      check("catalogue", 200, withATwin.get("/api/catalogue"));
    }
  }

  @Test
  void similarFilmsHaveReasons() {
    checkGet("movie-similar", "/api/movies/tmdb-155/similar?by=text&size=2");
  }

  @Test
  void similarityAnswersJsonWithTheFilmAndThoseLikeIt() {
    check("similarity", 200, server.postJson("/similarity", "{\"name\": \"dark knight\"}"));
  }

  @Test
  void recommendAnswersJsonWithCast() {
    check("recommend", 200, server.postJson("/recommend", "{\"title\": \"Robin Hood (2010)\"}"));
  }

  @Test
  void sentimentHasAScoreAndTheWordsThatCarriedIt() {
    check(
        "sentiment",
        200,
        server.postJson(
            "/api/sentiment", "{\"text\": \"A wonderful film. I loved every minute of it!\"}"));
  }

  @Test
  void sentimentOfSeveralTextsComesInTheirOrder() {
    check(
        "sentiments",
        200,
        server.postJson(
            "/api/sentiment",
            "{\"texts\": [\"Boring and badly acted.\", \"...\", \"Ce film est magnifique.\"]}"));
  }

  @Test
  void fakeEngagementIsToldInTheOwnersWordsWithTheFiguresBehind() {
    check(
        "fake-detection",
        200,
        server.postJson(
            "/api/analytics/fake-detection",
            """
            {"view_count": 50000, "like_count": 120, "comment_count": 30, "avg_view_duration": 95.5,
             "unique_viewers": 12000, "velocity": 4200}
            """));
  }

  @Test
  void anUnknownTitleLeadsToTheNearest() {
    check("unknown-title", 404, server.postJson("/recommend", "{\"title\": \"Robin\"}"));
  }

  @Test
  void aBadRequestIsToldFieldByField() {
    HttpResponse<String> response =
        server.get("/api/search?q=x&size=0&colour=red&sort=" + encoded("the best"));
    check("bad-request", 400, response);
  }

  @Test
  void bulkTellsWhatBecameOfEachLine() {
    String lines =
        """
        {"movie_id": "tmdb-1", "title": "Made By A Test", "release_year": 1999}

        {"ids": {"imdb": "tt0000003"}, "title": "Named By A Register"}
        {"movie_id": "tmdb-1", "title": "Made By A Test", "release_year": 2000}
        {"title": 7}
        {"movie_id": "tmdb-3", "title": "Refused"}
        not json
        {"delete": "imdb-tt0000003"}
        {"delete": "tmdb-1"}
        {"delete": "tmdb-1"}
        """;
    HttpResponse<String> response =
        server.send(
            server
                .operatorRequest("/api/movies/_bulk")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines)));
    check("bulk", 200, response);
  }

  @Test
  void puttingAFilmAnswersWithTheFilm() {
    HttpResponse<String> response =
        server.send(
            server
                .operatorRequest("/api/movies/tmdb-2")
                .header("Content-Type", "application/json")
                .PUT(
                    BodyPublishers.ofString(
                        "{\"title\": \"Put There\", \"genres\": [\"Drama\"]}")));
    server.send(server.operatorRequest("/api/movies/tmdb-2").DELETE());
    check("movie-put", 201, response);
  }

  @Test
  void jobsShowTheirProgress() {
    HttpResponse<String> submitted =
        server.send(
            server
                .operatorRequest("/api/jobs")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"kind\": \"import\", \"paths\": [\".\"]}")));
    check("job", 202, submitted);
    assertThat(submitted.headers().firstValue("Location")).hasValue("/api/jobs/1");
    check("job", 200, server.send(server.operatorRequest("/api/jobs/1").GET()));
    check("jobs", 200, server.send(server.operatorRequest("/api/jobs").GET()));
  }

  @Test
  void healthIsTold() {
    checkGet("health-live", "/health/live");
    checkGet("health-ready", "/health/ready");
  }

  @Test
  void reviewsAreJudgedAndAddedUp(@TempDir Path other) {
    try (TestServer own = TestServer.start(other)) {
      String review =
          "{\"user_id\": \"ann\", \"text\": \"I loved every minute of it.\", \"rating\": 9}";
      HttpResponse<String> posted =
          own.send(
              own.operatorRequest("/api/movies/tmdb-27205/reviews")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(review)));
      check("review-posted", 201, posted);
      check("reviews", 200, own.get("/api/movies/tmdb-27205/reviews"));
      new Doings()
          .add("ann", Action.VIEW, "tmdb-27205", Instant.parse("2026-01-31T20:00:00Z"))
          .appendTo(own.store());
      check("film-analytics", 200, own.get("/api/analytics/movie/tmdb-27205?days=3660"));
    }
  }

  private static void checkGet(String name, String path) {
    check(name, 200, server.get(path));
  }

  private static void check(String name, int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    Golden.check(name, json(response));
  }
}
