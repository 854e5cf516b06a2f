package dev.marquee.indexer.fetch;

import java.time.Duration;

/** What lengths of time the settings may have. */
final class Durations {

  /** Nothing here is worth waiting longer for; and every length fits milliseconds in an int. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private Durations() {}

  static void requirePositive(String name, Duration length) {
    if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "%s must be more than 0 and at most a day, got %s".formatted(name, length));
    }
  }
}
