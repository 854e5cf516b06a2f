package dev.marquee.indexer.fetch;

import java.time.Duration;

/**
 * The time left for one page: spent while its site is worked with, not while a turn is waited for.
 */
final class TimeBudget {
  private Duration left;

  TimeBudget(Duration whole) {
    this.left = whole;
  }

  /**
   * More than nothing.
   *
   * @throws FetchFault when the time is over
   */
  Duration left() throws FetchFault {
    if (!left.isPositive()) {
      throw new FetchFault(Refusal.TOO_SLOW);
    }
    return left;
  }

  void spendSince(long startNanos) {
    left = left.minusNanos(System.nanoTime() - startNanos);
  }
}
