package dev.marquee.analytics.trend;

import java.util.Arrays;

/**
 * Whether a series rises or falls, by the ranks of its values: no shape of the trend and no
 * distribution is taken for granted, and one day of odd reviews does not decide it. Mann,
 * "Nonparametric tests against trend", Econometrica 13 (1945); Kendall, "Rank correlation methods"
 * (1975), with his correction for equal values; the slope is that of Sen, "Estimates of the
 * regression coefficient based on Kendall's tau", JASA 63 (1968).
 *
 * @param z how far the count of rises less that of falls is from what chance gives, in standard
 *     deviations; above 0 when rises prevail
 * @param slope the median rise per unit of time between any two values
 */
record MannKendall(double z, double slope) {
  /** From so many values on, z is distributed nearly as a normal variable; Kendall (1975). */
  static final int MIN_VALUES = 10;

  /**
   * Costs time in proportion to n log n for n values.
   *
   * @param times strictly rising
   * @param values as many, at least {@link #MIN_VALUES}
   */
  static MannKendall of(double[] times, double[] values) {
    if (values.length < MIN_VALUES || times.length != values.length) {
      throw new IllegalArgumentException(
          "a trend needs %d values or more, each with its time, got %d and %d"
              .formatted(MIN_VALUES, values.length, times.length));
    }
    PairSlopes slopes = new PairSlopes(times, values);
    long risesLessFalls = slopes.above(0) - slopes.below(0);
    return new MannKendall(z(risesLessFalls, variance(values)), slopes.median());
  }

  /** Whether there is a trend, wrong in one of twenty series without one. */
  boolean isSignificant() {
    return Math.abs(z) > GoodShare.Z_95;
  }

  /** One is taken off towards 0, since the count moves in steps. */
  private static double z(long risesLessFalls, double variance) {
    return variance == 0 || risesLessFalls == 0
        ? 0
        : (risesLessFalls - Long.signum(risesLessFalls)) / Math.sqrt(variance);
  }

  /** n(n-1)(2n+5)/18, less t(t-1)(2t+5)/18 for each group of t equal values. */
  private static double variance(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double variance = spread(sorted.length);
    int groupStart = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[groupStart]) {
        variance -= spread(i - groupStart);
        groupStart = i;
      }
    }
    return variance;
  }

  private static double spread(double count) {
    return count * (count - 1) * (2 * count + 5) / 18;
  }
}
