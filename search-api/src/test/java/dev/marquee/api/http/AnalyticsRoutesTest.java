package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.audience.Action;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.Registry;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.review.Sentiment;
import dev.marquee.store.Change;
import dev.marquee.store.Visibility;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyticsRoutesTest {
  private static final Instant DAY = Instant.parse("2026-01-31T12:00:00Z");
  private static final String OF_THAT_DAY = "?from=2026-01-31&to=2026-01-31";

  @TempDir Path folder;

  private TestServer server;

  @BeforeEach
  void start() {
    server = TestServer.start(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** 150 interactions of 45 users, as the owner wrote them down. */
  private void appendTheOwnersSample() {
    new Doings()
        .add(25, 25, Action.VIEW, "tmdb-27205", DAY)
        .add(20, 20, Action.VIEW, "tmdb-155", DAY)
        .add(18, 18, Action.VIEW, "tmdb-157336", DAY)
        .add(17, 17, Action.VIEW, "", DAY)
        .add(50, 45, Action.SEARCH, "", DAY)
        .add(20, 20, Action.HOME_VISIT, "", DAY)
        .appendTo(server.store());
  }

  @Test
  void tellsTheOwnersSampleInTheOwnersWords() {
    appendTheOwnersSample();

    JsonNode told = json(server.get("/api/analytics/user-behavior"));

    assertThat(told.get("total_sessions").intValue()).isEqualTo(150);
    assertThat(told.get("unique_users").intValue()).isEqualTo(45);
    assertThat(told.get("most_viewed_movies").toString())
        .isEqualTo("{\"Inception\":25,\"The Dark Knight\":20,\"Interstellar\":18}");
    assertThat(told.get("action_distribution").toString())
        .isEqualTo("{\"view\":80,\"search\":50,\"home_visit\":20}");
    Golden.check("user-behavior", told);
  }

  @Test
  void theDashboardHasTheSameFiguresAndHowTheFilmsFare() {
    appendTheOwnersSample();
    new Doings().add("fan", Action.LIKE, "tmdb-27205", DAY).appendTo(server.store());
    server
        .store()
        .reviews()
        .put(List.of(review("r-1", 0.9), review("r-2", 0.5)), Visibility.ON_RETURN);

    JsonNode told = json(server.get("/api/analytics/dashboard" + OF_THAT_DAY));

    assertThat(told.at("/content_health/total_content").intValue()).isEqualTo(12);
    assertThat(told.at("/content_health/avg_sentiment").decimalValue()).isEqualByComparingTo("0.7");
    assertThat(told.at("/user_metrics/most_viewed_movies/Inception").intValue()).isEqualTo(25);
    Golden.check("dashboard", told);
  }

  @Test
  void anEmptyStoreHasNoFiguresThatCannotBeKnown() {
    JsonNode told = json(server.get("/api/analytics/dashboard"));

    assertThat(told.at("/user_metrics/total_sessions").intValue()).isZero();
    assertThat(told.at("/user_metrics/sessions").intValue()).isZero();
    assertThat(told.at("/content_health").toString()).isEqualTo("{\"total_content\":12}");
    assertThat(told.at("/trending_content")).isEmpty();
    assertThat(told.has("changes")).isFalse();
  }

  @Test
  void countsFilmsWeDoNotHaveUnderTheirIdAndKeepsThoseOfOneTitleApart() {
    new Doings()
        .add(3, 1, Action.VIEW, "tmdb-999999", DAY)
        .add(2, 1, Action.VIEW, "tmdb-20662", DAY)
        .add(1, 1, Action.VIEW, "tmdb-11886", DAY)
        .appendTo(server.store());

    JsonNode views = json(server.get("/api/analytics/user-behavior")).get("most_viewed_movies");

    assertThat(views.toString())
        .isEqualTo("{\"tmdb-999999\":3,\"Robin Hood (2010)\":2,\"Robin Hood (1973)\":1}");
  }

  @Test
  void addsUpWhatCameUnderSeveralIdsOfAFilm() {
    MovieFacts facts =
        MovieFacts.titled("Late").id(Registry.TMDB, "7").id(Registry.IMDB, "tt0000007").build();
    Movie film = new Movie(new MovieId("tmdb-7"), facts, List.of("tmdb"), Films.UPDATED);
    server
        .store()
        .movies()
        .apply(List.of(new Change.Put(CatalogEntry.of(film, List.of()))), Visibility.ON_RETURN);
    new Doings()
        .add(2, 1, Action.VIEW, "tmdb-7", DAY)
        .add(3, 1, Action.VIEW, "imdb-tt0000007", DAY)
        .appendTo(server.store());

    JsonNode views = json(server.get("/api/analytics/user-behavior")).get("most_viewed_movies");

    assertThat(views.toString()).isEqualTo("{\"Late\":5}");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 4",
    "?from=2026-01-31, 3",
    "?to=2026-01-30, 1",
    "?from=2026-01-31&to=2026-01-31, 2",
    "?from=2026-01-31T12:00:00Z&to=2026-01-31T23:30:00Z, 1",
    "?from=2026-01-31T14:00:00%2B02:00&to=2026-01-31T12:00:01Z, 1",
  })
  void countsWhatLiesBetweenDatesOrMoments(String query, int expected) {
    new Doings()
        .add("a", Action.VIEW, "", DAY.minus(Duration.ofDays(1)))
        .add("a", Action.VIEW, "", DAY)
        .add("a", Action.VIEW, "", Instant.parse("2026-01-31T23:59:59.999Z"))
        .add("a", Action.VIEW, "", Instant.parse("2026-02-01T00:00:00Z"))
        .appendTo(server.store());

    JsonNode told = json(server.get("/api/analytics/user-behavior" + query));

    assertThat(told.get("total_sessions").intValue()).isEqualTo(expected);
  }

  @Test
  void tellsHowAPeriodDiffersFromTheOneBefore() {
    new Doings()
        .add(2, 2, Action.VIEW, "", DAY.minus(Duration.ofDays(1)))
        .add(3, 1, Action.VIEW, "", DAY)
        .appendTo(server.store());

    JsonNode changes = json(server.get("/api/analytics/dashboard" + OF_THAT_DAY)).get("changes");

    assertThat(changes.get("total_sessions").toString())
        .isEqualTo("{\"now\":3,\"before\":2,\"relative\":0.5}");
    assertThat(changes.at("/unique_users/relative").doubleValue()).isEqualTo(-0.5);
    assertThat(changes.at("/engagement_rate/now").doubleValue()).isZero();
  }

  @Test
  void visitsAreCountedAnewWhenEventsCome() {
    new Doings().add("a", Action.VIEW, "", DAY).appendTo(server.store());
    assertThat(sessions()).isEqualTo(1);
    new Doings().add("b", Action.VIEW, "", DAY).appendTo(server.store());
    await().atMost(Duration.ofSeconds(30)).until(() -> sessions() == 2);
  }

  private int sessions() {
    return json(server.get("/api/analytics/user-behavior")).get("sessions").intValue();
  }

  @Test
  void trendingFilmsHaveAReasonAndWhatPeopleWrote() {
    Instant now = Instant.now();
    Doings doings = new Doings();
    for (int day = 1; day <= 8; day++) {
      doings.add(
          2, 2, Action.VIEW, "tmdb-27205", now.minus(Duration.ofDays(day)).minusSeconds(3_600));
      doings.add(
          2, 2, Action.VIEW, "tmdb-155", now.minus(Duration.ofDays(day)).minusSeconds(3_600));
    }
    doings.add(30, 9, Action.VIEW, "tmdb-27205", now.minusSeconds(3_600));
    doings.add(2, 2, Action.VIEW, "tmdb-155", now.minusSeconds(3_600));
    doings.appendTo(server.store());
    server.store().reviews().put(List.of(review("r-1", 0.9)), Visibility.ON_RETURN);

    JsonNode told = json(server.get("/api/analytics/trending?window=24h&limit=5"));

    assertThat(told.get("window_hours").intValue()).isEqualTo(24);
    assertThat(told.get("items")).hasSize(1);
    JsonNode film = told.get("items").get(0);
    assertThat(film.get("title").textValue()).isEqualTo("Inception");
    assertThat(film.get("views").intValue()).isEqualTo(30);
    assertThat(film.get("score").doubleValue()).isGreaterThan(1);
    assertThat(film.get("reason").textValue()).contains("times its usual");
    assertThat(film.at("/sentiment/total_reviews").intValue()).isEqualTo(1);
    assertThat(json(server.get("/api/analytics/trending?min_reviews=2")).get("items")).isEmpty();
    assertThat(json(server.get("/api/analytics/trending?min_reviews=1")).get("items")).hasSize(1);
    assertThat(server.get("/api/analytics/trending.csv").body().lines().skip(1).findFirst())
        .hasValueSatisfying(row -> assertThat(row).startsWith("tmdb-27205,Inception,"));
  }

  @Test
  void tablesAreFilesOfCommaSeparatedValues() {
    appendTheOwnersSample();

    HttpResponse<String> table = server.get("/api/analytics/user-behavior.csv");

    assertThat(table.headers().firstValue("Content-Type"))
        .hasValue("text/csv; charset=utf-8; header=present");
    assertThat(table.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"user_behavior.csv\"");
    assertThat(table.body())
        .isEqualTo(
            String.join(
                "\r\n",
                "figure,name,count",
                "action,view,80",
                "action,search,50",
                "action,home_visit,20",
                "most_viewed,Inception,25",
                "most_viewed,The Dark Knight,20",
                "most_viewed,Interstellar,18",
                ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user-behavior?from=yesterday",
        "user-behavior?from=2026-02-30",
        "user-behavior?to=1969-12-30",
        "user-behavior?from=2026-02-01&to=2026-01-31",
        "user-behavior?days=30",
        "dashboard?from=2026-01-31T12:00:00",
        "trending?window=30m",
        "trending?window=31d",
        "trending?limit=0",
        "trending?min_reviews=-1",
        "trending.csv?colour=red",
      })
  void whatCannotBeMeantIsRefused(String path) {
    assertThat(server.get("/api/analytics/" + path).statusCode()).isEqualTo(400);
  }

  private static Review review(String id, double score) {
    return new Review(
        new ReviewId(id),
        new MovieId("tmdb-27205"),
        Optional.empty(),
        "imdb",
        Optional.empty(),
        Optional.of("en"),
        "A film.",
        OptionalInt.empty(),
        Optional.of(new Sentiment(score)),
        Optional.of(DAY),
        DAY,
        false);
  }
}
