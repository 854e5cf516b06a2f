package dev.marquee.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import dev.marquee.review.Sentiment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewDocumentTest {
  private static final Review FULL =
      new Review(
          new ReviewId("imdb-rw1"),
          new MovieId("tmdb-155"),
          Optional.of(new UserId("u-7")),
          "imdb",
          Optional.of("https://reviews.example/1"),
          Optional.of("en"),
          " “Dark”,\nand good. 🎬 ",
          OptionalInt.of(9),
          Optional.of(new Sentiment(0.93121)),
          Optional.of(Instant.parse("2008-07-20T09:30:00.000000001Z")),
          Instant.parse("2026-01-31T12:00:00Z"),
          true);

  private static final Review BARE =
      new Review(
          new ReviewId("r-1"),
          new MovieId("m-1"),
          Optional.empty(),
          "page",
          Optional.empty(),
          Optional.empty(),
          "Fine.",
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          Instant.EPOCH,
          false);

  @Test
  void isReadBackAsItWas() throws DocumentException {
    assertThat(ReviewDocument.read(ReviewDocument.write(FULL))).isEqualTo(FULL);
    assertThat(ReviewDocument.read(ReviewDocument.of(BARE))).isEqualTo(BARE);
  }

  @Test
  void namesAllFields() {
    assertThat(ReviewDocument.of(FULL).toString())
        .isEqualTo(
            "{\"review_id\":\"imdb-rw1\",\"movie_id\":\"tmdb-155\",\"user_id\":\"u-7\",\"source\":\"imdb\",\"url\":\"https://reviews.example/1\",\"language\":\"en\",\"text\":\""
                + " “Dark”,\\n"
                + "and good. 🎬 \",\"rating\":9,\"sentiment\":\"Good\",\"sentiment_score\":0.9312,"
                + "\"written_at\":\"2008-07-20T09:30:00.000000001Z\",\"fetched_at\":\"2026-01-31T12:00:00Z\","
                + "\"suspicious\":true}");
  }

  @Test
  void writesSmallScoresWithoutAnExponent() {
    Review review = FULL.withSentiment(Optional.of(new Sentiment(0.0005)));
    assertThat(ReviewDocument.of(review).toString()).contains("\"sentiment_score\":0.0005,");
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertThat(ReviewDocument.of(BARE).toString())
        .isEqualTo(
            "{\"review_id\":\"r-1\",\"movie_id\":\"m-1\",\"source\":\"page\",\"text\":\"Fine.\","
                + "\"fetched_at\":\"1970-01-01T00:00:00Z\",\"suspicious\":false}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"review_id\": \"r-1\"",
        "[]",
        "{\"review_id\": \"r-1\", \"movie_id\": \"m-1\", \"source\": \"s\", \"text\": \"t\"}",
        "{\"review_id\": \"two words\", \"movie_id\": \"m-1\", \"source\": \"s\", \"text\": \"t\"}"
      })
  void tellsWhatIsNoReview(String json) {
    assertThatThrownBy(() -> ReviewDocument.read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(DocumentException.class);
  }
}
