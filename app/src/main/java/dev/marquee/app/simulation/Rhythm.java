package dev.marquee.app.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;

/** When people look at films: in the evening of where they are, and at the end of the week. */
final class Rhythm {
  /** By the hour of the place, from midnight. Chosen to look like evenings at home. */
  private static final double[] HOURS = {
    1.6, 0.9, 0.5, 0.3, 0.2, 0.25, 0.5, 0.9, 1.2, 1.3, 1.5, 1.7, 2.0, 2.0, 1.9, 2.0, 2.3, 2.9, 3.8,
    5.0, 6.3, 6.6, 5.1, 3.0
  };

  /** Of these days the afternoons count too. */
  private static final double WEEKEND_AFTERNOON = 1.8;

  private static final double[] WEEKEND_HOURS = weekendHours();

  /** From Monday to Sunday. */
  private static final double[] DAYS = {0.82, 0.8, 0.86, 0.92, 1.16, 1.42, 1.3};

  private Rhythm() {}

  /** How many visits there are on a day, compared with others. */
  static double of(long day) {
    return DAYS[weekday(day).getValue() - 1];
  }

  /**
   * The moment of a day of UTC at which a visit begins, in milliseconds since 1970.
   *
   * @param offsetMinutes of the visitor's place
   */
  static long moment(long day, int offsetMinutes, Dice dice) {
    DayOfWeek weekday = weekday(day);
    boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    long hour = dice.weighted(weekend ? WEEKEND_HOURS : HOURS);
    long millisOfDay = Duration.ofDays(1).toMillis();
    long local = Duration.ofHours(hour).toMillis() + (long) (dice.part() * 3_600_000);
    long offset = Duration.ofMinutes(offsetMinutes).toMillis();
    return day * millisOfDay + Math.floorMod(local - offset, millisOfDay);
  }

  private static DayOfWeek weekday(long day) {
    return LocalDate.ofEpochDay(day).getDayOfWeek();
  }

  private static double[] weekendHours() {
    double[] hours = HOURS.clone();
    for (int hour = 11; hour < 18; hour++) {
      hours[hour] *= WEEKEND_AFTERNOON;
    }
    return hours;
  }
}
