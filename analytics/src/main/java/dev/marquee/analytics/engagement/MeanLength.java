package dev.marquee.analytics.engagement;

import java.util.OptionalDouble;

/** The mean length of those views whose length is told, in seconds. */
final class MeanLength {
  private double sum;
  private long count;

  void add(OptionalDouble seconds) {
    if (seconds.isPresent()) {
      sum += seconds.getAsDouble();
      count++;
    }
  }

  /** Empty when none was told. */
  OptionalDouble mean() {
    return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / count);
  }
}
