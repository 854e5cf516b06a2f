package dev.marquee.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void meansAreOfThoseThatWereJudgedOrRated() {
    Tally tally = new Tally(10, new Verdicts(3, 1), 26_000, 2, 15);

    assertThat(tally.meanScore()).hasValue(0.65);
    assertThat(tally.meanRating()).hasValue(7.5);
    assertThat(tally.verdicts().judged()).isEqualTo(4);
    assertThat(tally.verdicts().goodShare()).hasValue(0.75);
  }

  @Test
  void addsUp() {
    Tally one = new Tally(3, new Verdicts(2, 1), 15_000, 1, 9);
    Tally other = new Tally(4, new Verdicts(1, 1), 9_000, 2, 11);

    assertThat(one.plus(other)).isEqualTo(new Tally(7, new Verdicts(3, 2), 24_000, 3, 20));
    assertThat(one.plus(Tally.NONE)).isEqualTo(one);
  }

  @Test
  void nothingHasNoMean() {
    assertThat(Tally.NONE.meanScore()).isEmpty();
    assertThat(Tally.NONE.meanRating()).isEmpty();
    assertThat(Verdicts.NONE.goodShare()).isEmpty();
  }

  @Test
  void refusesMoreJudgedOrRatedThanThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tally(1, new Verdicts(1, 1), 0, 0, 0))
        .withMessage("of 1 reviews no more can be judged or rated, got 2 and 0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Tally(1, Verdicts.NONE, 0, 2, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Verdicts(-1, 0));
  }
}
