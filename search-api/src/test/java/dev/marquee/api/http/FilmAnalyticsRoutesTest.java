package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmAnalyticsRoutesTest {
  @TempDir Path folder;

  /** 120 reviews of 12 days, 90 of them Good, whose scores rise and have 0.72 as their mean. */
  @Test
  void tellsTheTrendInTheOwnersWords() {
    try (TestServer server = TestServer.start(folder)) {
      List<Review> reviews = new ArrayList<>();
      for (int day = 0; day < 12; day++) {
        for (int i = 0; i < 10; i++) {
          boolean good = i * 12 + day >= 30;
          double score = good ? 0.8 + (day - 5.5) * 0.01 : 0.4746 + (day - 5.5) * 0.001;
          reviews.add(review("r-%d-%d".formatted(day, i), 12 - day, score));
        }
      }
      server.store().reviews().put(reviews, Visibility.ON_RETURN);

      JsonNode trend = json(server.get("/api/analytics/movie/tmdb-27205")).get("sentiment_trend");

      assertThat(trend.get("positive_ratio").decimalValue()).isEqualByComparingTo("0.75");
      assertThat(trend.get("total_reviews").intValue()).isEqualTo(120);
      assertThat(trend.get("avg_score").decimalValue()).isEqualByComparingTo("0.72");
      assertThat(trend.get("trend").textValue()).isEqualTo("improving");
      assertThat(trend.get("days")).hasSize(12);
      assertThat(trend.get("slope_per_day").doubleValue()).isPositive();
    }
  }

  @Test
  void looksBackAsManyDaysAsAsked() {
    try (TestServer server = TestServer.start(folder)) {
      server
          .store()
          .reviews()
          .put(List.of(review("r-1", 1, 0.9), review("r-2", 40, 0.1)), Visibility.ON_RETURN);

      assertThat(total(server, "")).isEqualTo(1);
      assertThat(total(server, "?days=100")).isEqualTo(2);
      assertThat(server.get("/api/analytics/movie/tmdb-27205?days=0").statusCode()).isEqualTo(400);
    }
  }

  /** Reviews may have come under a number of the film before the film itself did. */
  @Test
  void countsReviewsThatCameUnderAnotherOfTheFilmsIds() {
    try (TestServer server = TestServer.start(folder)) {
      MovieFacts facts =
          MovieFacts.titled("Late").id(Registry.TMDB, "7").id(Registry.IMDB, "tt0000007").build();
      Movie film = new Movie(new MovieId("tmdb-7"), facts, List.of("tmdb"), Films.UPDATED);
      server
          .store()
          .movies()
          .apply(List.of(new Change.Put(CatalogEntry.of(film, List.of()))), Visibility.ON_RETURN);
      Review early = review("r-1", 1, 0.9, new MovieId("imdb-tt0000007"));
      server.store().reviews().put(List.of(early), Visibility.ON_RETURN);

      JsonNode found = json(server.get("/api/analytics/movie/tmdb-7"));
      assertThat(found.at("/sentiment_trend/total_reviews").intValue()).isEqualTo(1);
    }
  }

  @Test
  void tellsWhatPeopleDidAboutTheFilmDayByDay() {
    try (TestServer server = TestServer.start(folder)) {
      Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
      new Doings()
          .add("ann", Action.VIEW, "tmdb-27205", today)
          .add("ann", Action.LIKE, "tmdb-27205", today)
          .add("bob", Action.VIEW, "tmdb-27205", today.minus(3, ChronoUnit.DAYS))
          .add("bob", Action.VIEW, "tmdb-155", today)
          .add("bob", Action.VIEW, "tmdb-27205", today.minus(40, ChronoUnit.DAYS))
          .appendTo(server.store());

      JsonNode found = json(server.get("/api/analytics/movie/tmdb-27205"));

      assertThat(found.at("/activity/step").textValue()).isEqualTo("day");
      assertThat(found.at("/activity/items").findValuesAsText("total")).containsExactly("1", "2");
      assertThat(found.at("/activity/items/1/actions/like").intValue()).isEqualTo(1);
      assertThat(found.at("/engagement_quality/is_suspicious").booleanValue()).isFalse();
      assertThat(found.at("/engagement_quality/evidence/missing"))
          .extracting(JsonNode::textValue)
          .containsExactly("avg_view_duration", "repeat_viewers");
    }
  }

  private static int total(TestServer server, String query) {
    return json(server.get("/api/analytics/movie/tmdb-27205" + query))
        .at("/sentiment_trend/total_reviews")
        .intValue();
  }

  private static Review review(String id, int daysAgo, double score) {
    return review(id, daysAgo, score, new MovieId("tmdb-27205"));
  }

  private static Review review(String id, int daysAgo, double score, MovieId movie) {
    Instant written = Instant.now().truncatedTo(ChronoUnit.MILLIS).minus(daysAgo, ChronoUnit.DAYS);
    return new Review(
        new ReviewId(id),
        movie,
        Optional.empty(),
        "imdb",
        Optional.empty(),
        Optional.of("en"),
        "A film.",
        OptionalInt.empty(),
        Optional.of(new Sentiment(score)),
        Optional.of(written),
        written,
        false);
  }
}
