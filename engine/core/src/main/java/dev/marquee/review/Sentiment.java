package dev.marquee.review;

/**
 * How a text was judged.
 *
 * @param score the probability that the text is Good, 0 to 1, rounded to 1/{@link #UNITS}: so that
 *     sums of scores are whole numbers, and the same in every store
 */
public record Sentiment(double score) {
  /** From here on a text is Good. */
  public static final double GOOD_FROM = 0.5;

  /** Units of {@link #scoreUnits} in a probability of 1; finer than any model is sure. */
  public static final int UNITS = 10_000;

  public Sentiment {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a sentiment score must be 0..1, got " + score);
    }
    score = (double) Math.round(score * UNITS) / UNITS;
  }

  /** A sentiment by its {@link #scoreUnits}. */
  public static Sentiment ofUnits(long units) {
    return new Sentiment((double) units / UNITS);
  }

  /** The score as a whole number, 0 to {@link #UNITS}. */
  public int scoreUnits() {
    return (int) Math.round(score * UNITS);
  }

  public Label label() {
    return score >= GOOD_FROM ? Label.GOOD : Label.BAD;
  }
}
