package dev.marquee.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.catalog.MovieId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
  private static final Instant WRITTEN = Instant.parse("2024-02-29T12:00:00Z");
  private static final Instant FETCHED = Instant.parse("2024-03-01T00:00:00Z");

  @Test
  void standsInTimeWhereItWasWritten() {
    assertThat(review("Fine.", OptionalInt.of(7), Optional.of(WRITTEN)).time()).isEqualTo(WRITTEN);
  }

  @Test
  void standsInTimeWhereItCameInWhenNobodySaysMore() {
    assertThat(review("Fine.", OptionalInt.empty(), Optional.empty()).time()).isEqualTo(FETCHED);
  }

  @Test
  void keepsAllElseWhenJudged() {
    Review review = review("Fine.", OptionalInt.of(7), Optional.of(WRITTEN));
    Review judged = review.withSentiment(Optional.of(new Sentiment(0.9)));
    assertThat(judged.sentiment()).contains(new Sentiment(0.9));
    assertThat(judged.withSentiment(Optional.empty())).isEqualTo(review);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 11})
  void refusesRatingsBeyondOneToTen(int rating) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> review("Fine.", OptionalInt.of(rating), Optional.empty()))
        .withMessage("rating must be 1..10, got " + rating);
  }

  @Test
  void refusesTextsThatSayNothingOrTooMuch() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> review("  ", OptionalInt.empty(), Optional.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> review("a".repeat(50_001), OptionalInt.empty(), Optional.empty()))
        .withMessage("the text of a review must have 1 to 50000 characters, got 50001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "line\nend"})
  void refusesIdsWithBlanks(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new ReviewId(id));
  }

  @Test
  void idsAreShortEnoughForEveryStoreAndInTheOrderOfCodePoints() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReviewId("七".repeat(ReviewId.MAX_LENGTH)))
        .withMessage("a review id has at most 512 bytes, got 600");
    assertThat(new ReviewId("ﬀ")).isLessThan(new ReviewId("🎬"));
    assertThat(new ReviewId("a")).isLessThan(new ReviewId("a-1"));
  }

  @Test
  void refusesHalvesOfCharacters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> review("cut short \uD83C", OptionalInt.empty(), Optional.empty()))
        .withMessage("the text of a review has half a character in it");
    assertThatIllegalArgumentException().isThrownBy(() -> new ReviewId("\uDFAC"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
  void refusesTimesWithoutFourDigitsOfAYear(String time) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> review("Fine.", OptionalInt.empty(), Optional.of(Instant.parse(time))))
        .withMessage("the time of a review must be of the years 1 to 9999, got " + time);
  }

  private static Review review(String text, OptionalInt rating, Optional<Instant> writtenAt) {
    return new Review(
        new ReviewId("imdb-1"),
        new MovieId("tmdb-155"),
        Optional.empty(),
        "imdb",
        Optional.empty(),
        Optional.of("en"),
        text,
        rating,
        Optional.empty(),
        writtenAt,
        FETCHED,
        false);
  }
}
