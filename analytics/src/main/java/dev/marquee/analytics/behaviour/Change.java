package dev.marquee.analytics.behaviour;

import dev.marquee.audience.Event;
import dev.marquee.query.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number beside the one of the period before.
 *
 * @param now of the period that was asked for
 * @param before of the one before it
 */
public record Change(double now, double before) {

  /** What came to it; below 0 where it became less. */
  public double absolute() {
    return now - before;
  }

  /** As a part of what there was: 0.5 is half as much again; empty where there was nothing. */
  public OptionalDouble relative() {
    return before == 0 ? OptionalDouble.empty() : OptionalDouble.of(absolute() / before);
  }

  /**
   * The period of the same length that ends where a period begins; empty when it would begin before
   * there were events, as for all time.
   */
  public static Optional<Period> before(Period period) {
    Duration length = Duration.between(period.from(), period.until());
    Instant from = period.from().minus(length);
    return from.isBefore(Event.EARLIEST)
        ? Optional.empty()
        : Optional.of(new Period(from, period.from()));
  }
}
