package dev.marquee.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Divides time into steps, which begin with the days of a place.
 *
 * @param step a quarter of an hour, an hour, or a day
 * @param offset of the place from UTC, in whole quarters of an hour, as those of all countries are
 */
public record TimeGrid(Step step, ZoneOffset offset) {
  /** Most steps in one answer: a day each for a lifetime, an hour each for a year. */
  public static final int MAX_STEPS = 10_000;

  private static final long QUARTER_MILLIS = Duration.ofMinutes(15).toMillis();

  /** How long a step is. */
  public enum Step {
    QUARTER_HOUR(Duration.ofMinutes(15)),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1));

    private final Duration length;

    Step(Duration length) {
      this.length = length;
    }

    public Duration length() {
      return length;
    }
  }

  public TimeGrid {
    if (offset.getTotalSeconds() * 1_000L % QUARTER_MILLIS != 0) {
      throw new IllegalArgumentException(
          "an offset must be whole quarters of an hour, got " + offset);
    }
  }

  public static TimeGrid ofUtc(Step step) {
    return new TimeGrid(step, ZoneOffset.UTC);
  }

  /** The number of the step that a moment lies in. */
  public long number(long epochMillis) {
    return Math.floorDiv(epochMillis + offset.getTotalSeconds() * 1_000L, step.length().toMillis());
  }

  /** The first moment of a step. */
  public Instant start(long number) {
    return Instant.ofEpochMilli(
        number * step.length().toMillis() - offset.getTotalSeconds() * 1_000L);
  }

  /** How many steps a period touches. */
  public long steps(Period period) {
    return number(period.until().toEpochMilli() - 1) - number(period.from().toEpochMilli()) + 1;
  }
}
