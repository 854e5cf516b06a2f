package dev.marquee.review;

import java.util.OptionalDouble;

/** How many reviews speak for their films, and how many against. */
public record Verdicts(long good, long bad) {
  public static final Verdicts NONE = new Verdicts(0, 0);

  public Verdicts {
    if (good < 0 || bad < 0) {
      throw new IllegalArgumentException(
          "counts of reviews must be 0 or more, got %d and %d".formatted(good, bad));
    }
  }

  /** These and others. */
  public Verdicts plus(Verdicts other) {
    return new Verdicts(good + other.good, bad + other.bad);
  }

  /** How many reviews were judged. */
  public long judged() {
    return good + bad;
  }

  /** The part of the judged reviews that is Good, 0 to 1; empty when none was judged. */
  public OptionalDouble goodShare() {
    return judged() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) good / judged());
  }
}
