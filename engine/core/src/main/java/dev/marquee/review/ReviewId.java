package dev.marquee.review;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lasting name of a review. What has the same id is the same review: a later one replaces it.
 *
 * @param value 1 to {@link #MAX_LENGTH} visible characters, no blanks; at most {@link #MAX_BYTES}
 *     bytes in UTF-8
 */
public record ReviewId(String value) implements Comparable<ReviewId> {
  public static final int MAX_LENGTH = 200;

  /** The longest id that Elasticsearch takes. */
  public static final int MAX_BYTES = 512;

  public ReviewId {
    if (value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a review id is 1 to %d characters, got %d".formatted(MAX_LENGTH, value.length()));
    }
    if (value.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      throw new IllegalArgumentException("a review id has no blanks or control characters");
    }
    Review.checkUnicode("a review id", value);
    int bytes = value.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw new IllegalArgumentException(
          "a review id has at most %d bytes, got %d".formatted(MAX_BYTES, bytes));
    }
  }

  /** By code points, as every store keeps them. */
  @Override
  public int compareTo(ReviewId other) {
    return Arrays.compareUnsigned(
        value.getBytes(StandardCharsets.UTF_8), other.value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return value;
  }
}
