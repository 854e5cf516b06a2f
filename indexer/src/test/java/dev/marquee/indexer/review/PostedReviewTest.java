package dev.marquee.indexer.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.review.PostedReview.Accepted;
import dev.marquee.indexer.review.PostedReview.Refused;
import dev.marquee.review.Review;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PostedReviewTest {
  private static final MovieId ALIEN = new MovieId("tmdb-348");
  private static final UserId ANN = new UserId("ann");
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  private static PostedReview post(String text, OptionalInt rating) {
    return PostedReview.of(ALIEN, ANN, text, rating, NOW);
  }

  private static Review accepted(MovieId movie, UserId user, String text) {
    return ((Accepted) PostedReview.of(movie, user, text, OptionalInt.empty(), NOW)).review();
  }

  @Test
  void acceptsATextWithoutItsTags() {
    Review review = ((Accepted) post("It <b>waits</b>.", OptionalInt.of(9))).review();
    assertThat(review.text()).isEqualTo("It waits.");
    assertThat(review.rating()).hasValue(9);
    assertThat(review.source()).isEqualTo("visitors");
    assertThat(review.user()).contains(ANN);
    assertThat(review.time()).isEqualTo(NOW);
    assertThat(review.sentiment()).isEmpty();
  }

  @Test
  void givesAPersonOneReviewOfAFilm() {
    Review first = accepted(ALIEN, ANN, "Bad.");
    assertThat(accepted(ALIEN, ANN, "Good, after all.").id()).isEqualTo(first.id());
    assertThat(accepted(ALIEN, new UserId("Ann"), "Bad.").id()).isNotEqualTo(first.id());
    assertThat(accepted(new MovieId("tmdb-349"), ANN, "Bad.").id()).isNotEqualTo(first.id());
  }

  @Test
  void takesTenThousandCharactersAndNoMore() {
    assertThat(post("🎬".repeat(10_000), OptionalInt.empty())).isInstanceOf(Accepted.class);
    assertThat(post("<i>" + "a".repeat(10_000) + "</i>", OptionalInt.empty()))
        .isInstanceOf(Accepted.class);
    assertThat(post("a".repeat(10_001), OptionalInt.empty()))
        .isEqualTo(new Refused("must have at most 10,000 characters, once tags are taken out"));
    assertThat(post("a".repeat(5_000_000), OptionalInt.empty())).isInstanceOf(Refused.class);
  }

  @Test
  void refusesWhatHasNoText() {
    assertThat(post("<img src=x onerror=alert(1)>", OptionalInt.empty()))
        .isEqualTo(new Refused("must say something, once tags are taken out"));
  }
}
