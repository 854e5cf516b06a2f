package dev.marquee.query;

import dev.marquee.review.Review;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of time, in whole milliseconds: finer parts of its bounds are cut off.
 *
 * @param from the first moment in it
 * @param until the first moment after it
 */
public record Period(Instant from, Instant until) {
  /** Whenever a review can have been written. */
  public static final Period ALL_TIME = new Period(Review.EARLIEST, Review.LATEST);

  public Period {
    from = from.truncatedTo(ChronoUnit.MILLIS);
    until = until.truncatedTo(ChronoUnit.MILLIS);
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException(
          "a period must begin before it ends, got %s and %s".formatted(from, until));
    }
    if (from.isBefore(Review.EARLIEST) || until.isAfter(Review.LATEST)) {
      throw new IllegalArgumentException(
          "a period must be of the years 1 to 9999, got %s to %s".formatted(from, until));
    }
  }

  /** Whole days of UTC, the last included. */
  public static Period ofDays(LocalDate first, LocalDate last) {
    return new Period(
        first.atStartOfDay(ZoneOffset.UTC).toInstant(),
        last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** How many days of UTC lie in it, in whole or in part. */
  public long days() {
    LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC);
    LocalDate last = LocalDate.ofInstant(until.minusNanos(1), ZoneOffset.UTC);
    return ChronoUnit.DAYS.between(first, last) + 1;
  }
}
