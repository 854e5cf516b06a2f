package dev.marquee.api;

import java.time.Duration;

/**
 * What the server takes on at most.
 *
 * @param concurrentRequests requests worked on at once; more wait for {@code patience}, then are
 *     refused with 503
 * @param patience how long a request waits for its turn
 * @param bodyBytes size of a request's body; larger ones are refused with 413
 * @param bodyTime how long a body may take to come in; whoever needs longer loses the connection
 * @param stopTimeout how long a stop waits for the requests that are being worked on
 */
public record ApiLimits(
    int concurrentRequests,
    Duration patience,
    int bodyBytes,
    Duration bodyTime,
    Duration stopTimeout) {

  /**
   * A search takes a few milliseconds of one core, so that 64 at once keep any usual machine busy;
   * a person gives up after a second or two; the largest body takes 8 seconds over a line of 1
   * Mbit/s; deployments kill a process 10 to 30 seconds after asking it to stop.
   */
  public static final ApiLimits USUAL =
      new ApiLimits(
          64, Duration.ofSeconds(1), 1 << 20, Duration.ofSeconds(20), Duration.ofSeconds(8));

  public ApiLimits {
    if (concurrentRequests < 1) {
      throw new IllegalArgumentException(
          "concurrentRequests must be 1 or more, got " + concurrentRequests);
    }
    if (bodyBytes < 1) {
      throw new IllegalArgumentException("bodyBytes must be 1 or more, got " + bodyBytes);
    }
    if (!bodyTime.isPositive()) {
      throw new IllegalArgumentException("bodyTime must be more than nothing, got " + bodyTime);
    }
    if (patience.isNegative() || stopTimeout.isNegative()) {
      throw new IllegalArgumentException(
          "times must not be negative, got %s and %s".formatted(patience, stopTimeout));
    }
  }
}
