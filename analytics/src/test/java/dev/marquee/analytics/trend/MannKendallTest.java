package dev.marquee.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MannKendallTest {

  /** S is 45, its variance 10 x 9 x 25 / 18 = 125. */
  @Test
  void countsEveryPairOfARisingSeries() {
    MannKendall trend = MannKendall.of(days(10), days(10));

    assertThat(trend.z()).isCloseTo(44 / Math.sqrt(125), within(1e-12));
    assertThat(trend.slope()).isEqualTo(1);
    assertThat(trend.isSignificant()).isTrue();
  }

  /** Five pairs of equal values take 5 x 2 x 1 x 9 / 18 = 5 off the variance, and S is 40. */
  @Test
  void correctsForEqualValues() {
    double[] values = IntStream.range(0, 10).mapToDouble(i -> Math.floorDiv(i, 2)).toArray();

    assertThat(MannKendall.of(days(10), values).z()).isCloseTo(39 / Math.sqrt(120), within(1e-12));
  }

  @Test
  void aFallingSeriesIsTheMirrorOfARisingOne() {
    double[] falling = IntStream.range(0, 12).mapToDouble(i -> -i * 0.5).toArray();
    MannKendall trend = MannKendall.of(days(12), falling);

    assertThat(trend.z()).isNegative();
    assertThat(trend.slope()).isEqualTo(-0.5);
  }

  @Test
  void aLevelSeriesHasNoTrend() {
    MannKendall trend = MannKendall.of(days(10), new double[10]);

    assertThat(trend.z()).isZero();
    assertThat(trend.slope()).isZero();
    assertThat(trend.isSignificant()).isFalse();
  }

  @Test
  void oneOddDayDoesNotBendTheSlope() {
    double[] values = days(21);
    values[10] = 1_000;

    assertThat(MannKendall.of(days(21), values).slope()).isCloseTo(1, within(1e-9));
  }

  /** Days apart from each other, and values of which some are equal. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void givesWhatAllPairsGive(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int count = random.nextInt(10, 120);
    double[] times = new double[count];
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      times[i] = (i == 0 ? 0 : times[i - 1]) + random.nextInt(1, 9);
      values[i] = random.nextInt(20) / 20.0 + i * 0.002;
    }
    long risesLessFalls = 0;
    List<Double> slopes = new ArrayList<>();
    for (int later = 1; later < count; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        double rise = values[later] - values[earlier];
        risesLessFalls += (long) Math.signum(rise);
        slopes.add(rise / (times[later] - times[earlier]));
      }
    }
    slopes.sort(null);
    int pairs = slopes.size();

    PairSlopes found = new PairSlopes(times, values);

    assertThat(found.above(0) - found.below(0)).isEqualTo(risesLessFalls);
    assertThat(found.median())
        .isCloseTo((slopes.get((pairs - 1) / 2) + slopes.get(pairs / 2)) / 2, within(1e-11));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void seesATrendInOneOfTwentySeriesOfChance(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int seen = 0;
    for (int series = 0; series < 2_000; series++) {
      double[] values = IntStream.range(0, 30).mapToDouble(i -> random.nextDouble()).toArray();
      if (MannKendall.of(days(30), values).isSignificant()) {
        seen++;
      }
    }
    assertThat(seen / 2_000.0).isBetween(0.03, 0.07);
  }

  @Test
  void needsTenValues() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MannKendall.of(days(9), days(9)))
        .withMessage("a trend needs 10 values or more, each with its time, got 9 and 9");
  }

  private static double[] days(int count) {
    double[] days = new double[count];
    Arrays.setAll(days, i -> i);
    return days;
  }
}
