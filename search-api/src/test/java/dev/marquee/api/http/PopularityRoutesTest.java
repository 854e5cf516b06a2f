package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.analytics.popularity.FilmPopularity;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.Change;
import dev.marquee.store.Visibility;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopularityRoutesTest {
  private static final String PATH = "/api/popularity";
  private static final int FILMS = 600;

  @TempDir static Path folder;
  private static TestServer server;

  @BeforeAll
  static void train() {
    server = TestServer.start(folder);
    server
        .store()
        .movies()
        .apply(
            IntStream.range(0, FILMS)
                .<Change>mapToObj(number -> new Change.Put(film(number)))
                .toList(),
            Visibility.ON_RETURN);
    new FilmPopularity(server.store().artifacts()).train(server.store().movies(), 1);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** The dearer the more popular. */
  private static CatalogEntry film(int number) {
    MovieFacts facts =
        MovieFacts.titled("Film %03d".formatted(number))
            .releaseYear(OptionalInt.of(1990 + number % 20))
            .budget(OptionalLong.of(100_000L * (number + 1)))
            .voteCount(OptionalInt.of(10 * number + 1))
            .popularity(OptionalDouble.of(number))
            .build();
    MovieId id = new MovieId("m-" + number);
    return CatalogEntry.of(
        new Movie(id, facts, List.of("test"), Films.UPDATED),
        List.of(new SourceRecord(new SourceKey("test", id.value()), facts)));
  }

  @Test
  void forecastsAStoredFilm() {
    JsonNode answer = TestServer.json(server.postJson(PATH, "{\"movie_id\": \"m-590\"}"));

    assertThat(answer.path("popularity").asDouble()).isBetween(90.0, 100.0);
    assertThat(answer.path("interval").path(0).asDouble())
        .isLessThanOrEqualTo(answer.path("popularity").asDouble());
    assertThat(answer.path("interval").path(1).asDouble()).isBetween(90.0, 100.0);
    assertThat(answer.path("model").asText()).isEqualTo("all");
    assertThat(answer.path("films").asInt()).isEqualTo(FILMS);
  }

  @Test
  void forecastsAFilmThatDoesNotExistAndSaysWhy() {
    JsonNode answer =
        TestServer.json(
            server.postJson(
                PATH, "{\"budget\": 59000000, \"release_year\": 2010, \"title\": \"Film 589\"}"));

    assertThat(answer.path("popularity").asDouble()).isGreaterThan(80);
    assertThat(answer.path("model").asText()).isEqualTo("before_release");
    assertThat(answer.path("because").path(0).asText())
        .matches("a budget of 59,000,000 dollars: \\d+ points more");
  }

  @Test
  void standsBesideTheFeelingAboutAFilm() {
    JsonNode answer = TestServer.json(server.get("/api/analytics/movie/m-590"));

    JsonNode forecast = answer.path("popularity_predicted");
    assertThat(forecast.path("value").asDouble()).isBetween(90.0, 100.0);
    assertThat(forecast.path("low").asDouble())
        .isLessThanOrEqualTo(forecast.path("high").asDouble());
    assertThat(answer.path("sentiment_trend").path("trend").asText())
        .isEqualTo("insufficient_data");
  }

  @Test
  void takesTheModelThatIsAskedFor() {
    JsonNode answer =
        TestServer.json(server.postJson(PATH, "{\"movie_id\": \"m-3\", \"model\": \"owner\"}"));

    assertThat(answer.path("model").asText()).isEqualTo("owner");
    assertThat(answer.path("popularity").asDouble()).isLessThan(15);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                  | 400 | must be given, or facts of a"
            + " film",
        "[]                                                  | 400 | must be an object",
        "{\"budget\": -1}                                    | 400 | budget",
        "{\"buget\": 1}                                      | 400 | buget",
        "{\"movie_id\": 3}                                   | 400 | must be a text",
        "{\"movie_id\": \"m-1\", \"budget\": 1}              | 400 | beside no facts",
        "{\"movie_id\": \"m-1\", \"model\": \"best\"}          | 400 | owner, before_release, all",
        "{\"movie_id\": \"m-99999\"}                         | 404 | no film with this movie_id",
      })
  void refusesWhatItCannotForecast(String body, int status, String words) {
    HttpResponse<String> response = server.postJson(PATH, body);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(words);
  }

  /** As after a change of version: what needs no forecast goes on without. */
  @Test
  void goesOnWithoutModelsThatCannotBeRead(@TempDir Path other) {
    try (TestServer damaged = TestServer.start(other)) {
      damaged
          .store()
          .artifacts()
          .put(new ArtifactName("popularity"), new ByteArrayInputStream(new byte[] {1, 2, 3}));

      assertThat(damaged.postJson(PATH, "{\"budget\": 1000}").statusCode()).isEqualTo(409);
      assertThat(damaged.get("/api/analytics/movie/tmdb-949").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void saysThatNothingWasTrained(@TempDir Path empty) {
    try (TestServer untrained = TestServer.start(empty)) {
      HttpResponse<String> response = untrained.postJson(PATH, "{\"budget\": 1000}");

      assertThat(response.statusCode()).isEqualTo(409);
      assertThat(response.body()).contains("500 films");
    }
  }
}
