package dev.marquee.indexer.fetch;

import java.time.Duration;

/**
 * How much of a page, and how long for it.
 *
 * @param maxPackedBytes as they come over the wire
 * @param maxPageBytes after unpacking
 * @param wholePage for connecting and reading, of all its redirects together; polite waits do not
 *     count
 * @param connecting for finding a host's addresses, and for connecting to one of them
 * @param eachRead how long a site may be silent
 * @param cacheBytes how much of earlier pages is kept in memory, to ask whether they changed
 */
public record FetchLimits(
    int maxPackedBytes,
    int maxPageBytes,
    Duration wholePage,
    Duration connecting,
    Duration eachRead,
    long cacheBytes) {

  /** Room for a long page of reviews (1-2 MB of HTML is common) with some to spare. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(
          4 << 20,
          8 << 20,
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          64L << 20);

  /** One byte more than the limit is read, to tell; it must be an int too. */
  private static final int LARGEST = 1 << 30;

  public FetchLimits {
    requireSize("maxPackedBytes", maxPackedBytes);
    requireSize("maxPageBytes", maxPageBytes);
    Durations.requirePositive("wholePage", wholePage);
    Durations.requirePositive("connecting", connecting);
    Durations.requirePositive("eachRead", eachRead);
    if (cacheBytes < 0) {
      throw new IllegalArgumentException("cacheBytes must be 0 or more, got " + cacheBytes);
    }
  }

  private static void requireSize(String name, int bytes) {
    if (bytes < 1 || bytes > LARGEST) {
      throw new IllegalArgumentException(
          "%s must be 1..%d, got %d".formatted(name, LARGEST, bytes));
    }
  }
}
