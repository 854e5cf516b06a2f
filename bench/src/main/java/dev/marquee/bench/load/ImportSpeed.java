package dev.marquee.bench.load;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How fast films were stored. */
public record ImportSpeed(long films, Duration took) {
  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * Times an import.
   *
   * @param films does it, and tells how many films were stored
   */
  public static ImportSpeed measure(LongSupplier films) {
    long start = System.nanoTime();
    long count = films.getAsLong();
    return new ImportSpeed(count, Duration.ofNanos(System.nanoTime() - start));
  }

  /** 0 when no time passed. */
  public double filmsPerSecond() {
    return took.isZero() ? 0 : films / (took.toNanos() / NANOS_PER_SECOND);
  }
}
