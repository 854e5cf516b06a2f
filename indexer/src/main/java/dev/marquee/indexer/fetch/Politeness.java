package dev.marquee.indexer.fetch;

import java.time.Duration;

/**
 * How a site is spared.
 *
 * @param waitBetween the least time between two requests to a host; its robots.txt may ask for more
 * @param longestWait the most a host may ask to wait, by robots.txt or by Retry-After; one that
 *     wants more is left alone
 * @param retryWait before a busy host is asked again, if it does not say how long itself; doubled
 *     each time
 * @param tries how often in all a busy host is asked for a page
 */
public record Politeness(
    Duration waitBetween, Duration longestWait, Duration retryWait, int tries) {

  public static final Politeness DEFAULT =
      new Politeness(Duration.ofSeconds(2), Duration.ofMinutes(1), Duration.ofSeconds(10), 3);

  /** So that doubling cannot overflow, nor a job hang on one page for a day. */
  private static final int MOST_TRIES = 10;

  public Politeness {
    Durations.requirePositive("waitBetween", waitBetween);
    Durations.requirePositive("longestWait", longestWait);
    Durations.requirePositive("retryWait", retryWait);
    if (tries < 1 || tries > MOST_TRIES) {
      throw new IllegalArgumentException(
          "tries must be 1..%d, got %d".formatted(MOST_TRIES, tries));
    }
  }
}
