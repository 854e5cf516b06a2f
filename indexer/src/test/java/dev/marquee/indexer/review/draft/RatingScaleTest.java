package dev.marquee.indexer.review.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingScaleTest {
  @ParameterizedTest
  @CsvSource({
    "10, 7, 7",
    "10, 7.0, 7",
    "5, 5, 10",
    "5, 3.5, 7",
    "5, '3,5', 7",
    "5, 0.2, 1",
    "4, 3, 8",
    "100, 64, 6",
    "100, 65, 7",
    "1, 1, 10"
  })
  void bringsRatingsToTen(double best, String rating, int ofTen) {
    assertThat(new RatingScale(best).toTen(rating)).hasValue(ofTen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0"})
  void takesZeroForNoRating(String rating) {
    assertThat(RatingScale.OF_TEN.toTen(rating)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"5.5", "-1", "five", "1e1", "4/5", "NaN"})
  void refusesWhatIsNoRatingOfTheScale(String rating) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RatingScale(5).toTen(rating))
        .withMessage("must be a number of 0 to 5, got '%s'", rating);
  }

  @Test
  void refusesScalesThatNobodyUses() {
    assertThatIllegalArgumentException().isThrownBy(() -> new RatingScale(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new RatingScale(101));
    assertThatIllegalArgumentException().isThrownBy(() -> new RatingScale(Double.NaN));
  }
}
