package dev.marquee.bench.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Times of requests, sorted. */
public final class Latencies {
  private final long[] sortedNanos;

  /**
   * Sorts times.
   *
   * @param nanos in any order, at least one; copied
   */
  public Latencies(long[] nanos) {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("percentiles need at least one time");
    }
    sortedNanos = nanos.clone();
    Arrays.sort(sortedNanos);
  }

  /** Sorts times, at least one. */
  public static Latencies of(List<Duration> times) {
    return new Latencies(times.stream().mapToLong(Duration::toNanos).toArray());
  }

  /**
   * The shortest time that this share of the requests did not exceed (nearest rank, exact).
   *
   * @param percent over 0, up to 100
   */
  public Duration percentile(double percent) {
    if (!(percent > 0 && percent <= 100)) {
      throw new IllegalArgumentException("percent must be over 0 and up to 100, got " + percent);
    }
    int rank = (int) Math.ceil(percent / 100 * sortedNanos.length);
    return Duration.ofNanos(sortedNanos[Math.max(0, rank - 1)]);
  }

  /** The longest. */
  public Duration max() {
    return Duration.ofNanos(sortedNanos[sortedNanos.length - 1]);
  }
}
