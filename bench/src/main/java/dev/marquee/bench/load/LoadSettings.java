package dev.marquee.bench.load;

import java.time.Duration;

/**
 * How hard and how long to press.
 *
 * @param rate requests a second, over 0 and up to 100,000
 * @param duration of what is counted, at least as long as one request takes its turn
 * @param warmUp of the same load before, not counted; may be zero
 * @param seed of the requests
 */
public record LoadSettings(double rate, Duration duration, Duration warmUp, long seed) {
  private static final double MAX_RATE = 100_000;
  private static final double NANOS_PER_SECOND = 1e9;

  public LoadSettings {
    if (!(rate > 0 && rate <= MAX_RATE)) {
      throw new IllegalArgumentException("rate must be over 0 and up to 100000, got " + rate);
    }
    if (warmUp.isNegative()) {
      throw new IllegalArgumentException("warm-up must not be negative, got " + warmUp);
    }
    if (requests(duration, rate) < 1) {
      throw new IllegalArgumentException(
          "no request falls into %s at %s a second".formatted(duration, rate));
    }
  }

  int countedRequests() {
    return requests(duration, rate);
  }

  /** With those of the warm-up. */
  public int allRequests() {
    return warmUpRequests() + countedRequests();
  }

  int warmUpRequests() {
    return requests(warmUp, rate);
  }

  /** The time from one request to the next. */
  long intervalNanos() {
    return Math.round(NANOS_PER_SECOND / rate);
  }

  private static int requests(Duration duration, double rate) {
    return Math.toIntExact(Math.round(duration.toNanos() / NANOS_PER_SECOND * rate));
  }
}
