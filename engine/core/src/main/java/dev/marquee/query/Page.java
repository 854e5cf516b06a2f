package dev.marquee.query;

/**
 * A window on a list.
 *
 * @param number from 1
 * @param size 1 to 100; number x size is at most {@link #MAX_DEPTH}
 */
public record Page(int number, int size) {
  /** Deeper pages cost as much as all before them together, and nobody reads them. */
  public static final int MAX_DEPTH = 10_000;

  public static final int MAX_SIZE = 100;

  public Page {
    if (number < 1) {
      throw new IllegalArgumentException("page must be 1 or more, got " + number);
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1..%d, got %d".formatted(MAX_SIZE, size));
    }
    if ((long) number * size > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "page x size must be at most %d, got %d x %d".formatted(MAX_DEPTH, number, size));
    }
  }

  public static Page first(int size) {
    return new Page(1, size);
  }

  /** How many items stand before this page. */
  public int offset() {
    return (number - 1) * size;
  }

  /** How many items stand before the next page. */
  public int end() {
    return number * size;
  }
}
