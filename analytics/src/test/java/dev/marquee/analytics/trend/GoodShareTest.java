package dev.marquee.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.review.Verdicts;
import org.junit.jupiter.api.Test;

class GoodShareTest {

  /** Computed by hand from the formula: p 0.75, n 120. */
  @Test
  void hasTheIntervalOfWilson() {
    GoodShare share = GoodShare.of(new Verdicts(90, 30));

    assertThat(share.value()).isEqualTo(0.75);
    assertThat(share.low()).isCloseTo(0.6656, within(0.0001));
    assertThat(share.high()).isCloseTo(0.8189, within(0.0001));
  }

  @Test
  void isWideAfterOneReview() {
    assertThat(GoodShare.of(new Verdicts(1, 0)).low()).isCloseTo(0.2065, within(0.0001));
    assertThat(GoodShare.of(new Verdicts(1, 0)).high()).isEqualTo(1);
    assertThat(GoodShare.of(new Verdicts(0, 1)).low()).isZero();
    assertThat(GoodShare.of(new Verdicts(0, 1)).high()).isCloseTo(0.7935, within(0.0001));
  }

  @Test
  void staysWithinNoneAndAll() {
    for (int good = 0; good <= 50; good++) {
      GoodShare share = GoodShare.of(new Verdicts(good, 50 - good));
      assertThat(share.low()).isBetween(0.0, share.value());
      assertThat(share.high()).isBetween(share.value(), 1.0);
    }
  }

  @Test
  void needsAReview() {
    assertThatIllegalArgumentException().isThrownBy(() -> GoodShare.of(Verdicts.NONE));
  }
}
