package dev.marquee.review;

/**
 * The lasting name of a review. What has the same id is the same review: a later one replaces it.
 *
 * @param value 1 to {@link #MAX_LENGTH} visible characters, no blanks
 */
public record ReviewId(String value) implements Comparable<ReviewId> {
  public static final int MAX_LENGTH = 200;

  public ReviewId {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a review id is 1 to %d characters, got %d".formatted(MAX_LENGTH, value.length()));
    }
    if (value.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      throw new IllegalArgumentException("a review id has no blanks or control characters");
    }
  }

  @Override
  public int compareTo(ReviewId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
