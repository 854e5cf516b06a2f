package dev.marquee.bench.report;

/**
 * Told how far a measurement is. Called by one thread at a time, in the order of the work, many
 * times a second.
 */
@FunctionalInterface
public interface Progress {
  Progress NONE = (measure, done, total) -> {};

  /**
   * Of the steps of a measure, so many are done; the first call has done = 0, the last done =
   * total.
   */
  void at(String measure, int done, int total);
}
