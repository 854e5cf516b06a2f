package dev.marquee.analytics.trend;

import dev.marquee.review.Verdicts;

/**
 * A share of Good reviews, and how far the few that wrote may mislead: in 95 of 100 such cases the
 * share among all who might have written lies from low to high.
 *
 * @param value 0 to 1
 * @param low at most {@code value}
 * @param high at least {@code value}
 */
public record GoodShare(double value, double low, double high) {
  /** Of the normal distribution, 95% lie within so many standard deviations. */
  static final double Z_95 = 1.959963984540054;

  /**
   * The score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical
   * inference", JASA 22 (1927). Unlike value ± error it stays within 0 and 1, and is wide after one
   * review. With p the share, n the number of reviews and z as above:
   *
   * <pre>
   * (p + z²/2n ± z sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n)
   * </pre>
   *
   * @param verdicts at least one
   */
  public static GoodShare of(Verdicts verdicts) {
    double share =
        verdicts
            .goodShare()
            .orElseThrow(() -> new IllegalArgumentException("no review was judged"));
    double count = verdicts.judged();
    double square = Z_95 * Z_95;
    double center = share + square / (2 * count);
    double spread = Z_95 * Math.sqrt(share * (1 - share) / count + square / (4 * count * count));
    double scale = 1 + square / count;
    // At 0 and 1 the exact bound is the share itself, which rounding may miss.
    return new GoodShare(
        share,
        Math.clamp((center - spread) / scale, 0, share),
        Math.clamp((center + spread) / scale, share, 1));
  }
}
