package dev.marquee.bench.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  @Test
  void looksAtTheOrderAlone() {
    assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {1, 10, 1_000}))
        .isEqualTo(1, within(1e-12));
    assertThat(RankCorrelation.of(new double[] {1, 2, 3}, new double[] {3, 2, 1}))
        .isEqualTo(-1, within(1e-12));
  }

  @Test
  void givesEqualNumbersTheMeanOfTheirRanks() {
    assertThat(RankCorrelation.of(new double[] {1, 2, 2, 4}, new double[] {1, 3, 2, 4}))
        .isEqualTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
  }

  @Test
  void isNoneWhereAllAreEqual() {
    assertThat(RankCorrelation.of(new double[] {5, 5}, new double[] {1, 2})).isZero();
  }
}
