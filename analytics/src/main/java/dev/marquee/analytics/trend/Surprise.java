package dev.marquee.analytics.trend;

import weka.core.Statistics;

/**
 * How surprising a count is, given what was expected and how well that was known.
 *
 * <p>Events come by chance at a rate, so that their number follows Poisson; the rate is known up to
 * a gamma distribution, so that what is expected of the number follows the negative binomial
 * (Gelman et al., "Bayesian Data Analysis", 3rd edition, section 2.6). The surprise is -log10 of
 * the chance of so many events or more; "Poisson surprise" is the same with a rate known for
 * certain (Legéndy and Salcman, Journal of Neurophysiology 53, 1985).
 *
 * <p>The chance is a regularised incomplete beta function, P(X >= k) = I(q; k, s) with q = m / (m +
 * s) for mean m and shape s (Abramowitz and Stegun 26.5.26), taken by its continued fraction (DLMF
 * 8.17.22) in logarithms: Weka's {@code Statistics.incompleteBeta} is 0 beyond about 10^-300, and
 * the surprise of a film that everybody runs to is more.
 */
final class Surprise {
  private static final double LN_10 = Math.log(10);

  /** Smaller changes of the fraction are lost in rounding. */
  private static final double PRECISION = 1e-15;

  /** In place of a denominator of 0, as Lentz' method has it. */
  private static final double TINY = 1e-300;

  /** The fraction takes about as many steps as the root of the greater count: enough for 10^10. */
  private static final int MAX_STEPS = 200_000;

  private Surprise() {}

  /**
   * The surprise of a count: 0 for what is sure to happen, 3 for what happens once in a thousand
   * times.
   *
   * @param count 0 or more
   * @param mean of the counts expected, above 0
   * @param shape of the gamma distribution of the rate, above 0; its coefficient of variation is 1
   *     / sqrt(shape)
   */
  static double of(long count, double mean, double shape) {
    if (count < 0 || !(mean > 0) || !(shape > 0)) {
      throw new IllegalArgumentException(
          "a count of 0 or more, a mean and a shape above 0 are needed, got %d, %s and %s"
              .formatted(count, mean, shape));
    }
    if (count == 0) {
      return 0;
    }
    double logMean = Math.log(mean) - Math.log(mean + shape);
    double logRest = Math.log(shape) - Math.log(mean + shape);
    return Math.max(0, -logIncompleteBeta(logMean, logRest, (double) count, shape) / LN_10);
  }

  /**
   * The fraction is quick on one side of its middle; from the other it is seen as the rest of 1.
   */
  private static double logIncompleteBeta(double logX, double logRest, double a, double b) {
    double x = Math.exp(logX);
    double logFront =
        a * logX
            + b * logRest
            + Statistics.lnGamma(a + b)
            - Statistics.lnGamma(a)
            - Statistics.lnGamma(b);
    if (x < (a + 1) / (a + b + 2)) {
      return logFront - Math.log(a) + Math.log(fraction(x, a, b));
    }
    double logOther = logFront - Math.log(b) + Math.log(fraction(Math.exp(logRest), b, a));
    return Math.log1p(-Math.min(1, Math.exp(logOther)));
  }

  /** By the modified method of Lentz; Press et al., "Numerical Recipes", section 6.4. */
  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MAX_STEPS; m++) {
      double even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
      d = 1 / nonZero(1 + even * d);
      c = nonZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
      d = 1 / nonZero(1 + odd * d);
      c = nonZero(1 + odd / c);
      double change = d * c;
      value *= change;
      if (Math.abs(change - 1) < PRECISION) {
        return value;
      }
    }
    return value;
  }

  private static double nonZero(double denominator) {
    return Math.abs(denominator) < TINY ? TINY : denominator;
  }
}
