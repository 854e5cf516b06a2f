package dev.marquee.review;

import java.util.OptionalDouble;

/**
 * What some reviews come to. All sums are of whole numbers, so that every store adds them up to the
 * same.
 *
 * @param count of all reviews, judged or not
 * @param scoreUnits sum of {@link Sentiment#scoreUnits} of the judged
 * @param rated how many have a rating
 * @param ratingSum of those ratings
 */
public record Tally(long count, Verdicts verdicts, long scoreUnits, long rated, long ratingSum) {
  public static final Tally NONE = new Tally(0, Verdicts.NONE, 0, 0, 0);

  public Tally {
    if (verdicts.judged() > count || rated > count) {
      throw new IllegalArgumentException(
          "of %d reviews no more can be judged or rated, got %d and %d"
              .formatted(count, verdicts.judged(), rated));
    }
  }

  /** What these reviews and others come to. */
  public Tally plus(Tally other) {
    return new Tally(
        count + other.count,
        verdicts.plus(other.verdicts),
        scoreUnits + other.scoreUnits,
        rated + other.rated,
        ratingSum + other.ratingSum);
  }

  /** 0 to 1; empty when none was judged. */
  public OptionalDouble meanScore() {
    return verdicts.judged() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) scoreUnits / Sentiment.UNITS / verdicts.judged());
  }

  /** 1 to 10; empty when none was rated. */
  public OptionalDouble meanRating() {
    return rated == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) ratingSum / rated);
  }
}
