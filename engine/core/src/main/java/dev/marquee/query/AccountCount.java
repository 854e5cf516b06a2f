package dev.marquee.query;

/**
 * How many different accounts there were.
 *
 * @param count exact to {@link #EXACT_UP_TO}
 * @param relativeError the standard error of a larger count as a part of it, at most {@link
 *     #MAX_RELATIVE_ERROR}; 0 where the count is exact
 */
public record AccountCount(long count, double relativeError) {
  public static final int EXACT_UP_TO = 10_000;
  public static final double MAX_RELATIVE_ERROR = 0.01;

  public AccountCount {
    if (count < 0) {
      throw new IllegalArgumentException("a count must be 0 or more, got " + count);
    }
    if (!(relativeError >= 0 && relativeError <= MAX_RELATIVE_ERROR)) {
      throw new IllegalArgumentException(
          "relative error must be 0..%s, got %s".formatted(MAX_RELATIVE_ERROR, relativeError));
    }
  }

  public static AccountCount exactly(long count) {
    return new AccountCount(count, 0);
  }
}
