package dev.marquee.query;

/**
 * Asks for the films of which people think otherwise than before.
 *
 * @param earlier ends before {@code recent} begins, or just then
 * @param minReviews a film is looked at when it has so many judged reviews in each period, 1 or
 *     more
 * @param size 1 to {@link #MAX_SIZE}
 */
public record MoversRequest(Period earlier, Period recent, int minReviews, int size) {
  public static final int MAX_SIZE = 100;

  public MoversRequest {
    if (earlier.until().isAfter(recent.from())) {
      throw new IllegalArgumentException(
          "the earlier period must end before the recent one begins, got %s and %s"
              .formatted(earlier.until(), recent.from()));
    }
    if (minReviews < 1) {
      throw new IllegalArgumentException("min_reviews must be 1 or more, got " + minReviews);
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1..%d, got %d".formatted(MAX_SIZE, size));
    }
  }
}
