package dev.marquee.store.elasticsearch;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Growing pauses between the tries of one request, each of random length up to its bound, so that
 * clients that were refused together do not come back together (Brooker 2015, "Exponential Backoff
 * And Jitter"). In all at most about three seconds: a person may be waiting.
 */
final class BackOff {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final int MAX_PAUSES = 5;

  private int pauses;

  /** Waits; returns false, without waiting, when there have been enough tries. */
  boolean pause() {
    if (pauses == MAX_PAUSES) {
      return false;
    }
    long bound = FIRST.toMillis() << pauses;
    pauses++;
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(bound / 2, bound));
      return true;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
