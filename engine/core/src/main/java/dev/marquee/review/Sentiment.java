package dev.marquee.review;

/**
 * How a text was judged.
 *
 * @param score the probability that the text is Good, 0 to 1
 */
public record Sentiment(double score) {
  /** From here on a text is Good. */
  public static final double GOOD_FROM = 0.5;

  public Sentiment {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a sentiment score must be 0..1, got " + score);
    }
  }

  public Label label() {
    return score >= GOOD_FROM ? Label.GOOD : Label.BAD;
  }
}
