package dev.marquee.app.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What an audience is made from. Another plan gives other people, who share no id with those of
 * this one.
 *
 * @param seed of all chance
 * @param people who come in the first {@code days}; more come after, as many a day as at the end
 * @param begin the first day, of UTC
 * @param days over which the audience grows, 1 to {@link #MAX_DAYS}
 */
public record SimulationPlan(long seed, int people, LocalDate begin, int days) {
  public static final long DEFAULT_SEED = 1;

  /** Gives about 140,000 events in {@link #DEFAULT_DAYS}: stored within some seconds. */
  public static final int DEFAULT_PEOPLE = 2_000;

  /** Long enough for three months to be compared, and for weeks of retention. */
  public static final int DEFAULT_DAYS = 90;

  public static final int MAX_PEOPLE = 1_000_000;

  /** Ten years. */
  public static final int MAX_DAYS = 3_660;

  public SimulationPlan {
    if (people < 1 || people > MAX_PEOPLE) {
      throw new IllegalArgumentException(
          "people must be 1..%d, got %d".formatted(MAX_PEOPLE, people));
    }
    if (days < 1 || days > MAX_DAYS) {
      throw new IllegalArgumentException("days must be 1..%d, got %d".formatted(MAX_DAYS, days));
    }
  }

  /** Before it nobody acts. */
  public Instant start() {
    return begin.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Tells the people of this plan from those of others. */
  long key() {
    return Dice.mix(Dice.mix(seed, people), Dice.mix(begin.toEpochDay(), days));
  }
}
