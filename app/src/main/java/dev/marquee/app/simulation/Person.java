package dev.marquee.app.simulation;

import dev.marquee.audience.Device;
import dev.marquee.audience.UserId;
import java.util.List;

/**
 * Somebody who does not exist.
 *
 * @param key decides all that the person does
 * @param visitsPerDay in the mean, on a usual day
 * @param firstDay on which the person came
 * @param lastDay after which the person does not come any more
 * @param kindness what the person adds to the quality of each film
 * @param writes whether the person likes to write reviews
 */
record Person(
    long key,
    UserId user,
    Country country,
    Device device,
    Device otherDevice,
    double visitsPerDay,
    long firstDay,
    long lastDay,
    Taste taste,
    double kindness,
    boolean writes) {
  /** Shown wherever a name is. */
  private static final String NAME = "simulated-";

  private static final List<Device> DEVICES = List.of(Device.values());

  /** Phone, tablet, desktop, TV, other. */
  private static final double[] DEVICE_WEIGHTS = {46, 9, 29, 14, 2};

  /** The activity of people is spread as a log-normal: most do little, few do very much. */
  private static final double MEDIAN_VISITS_PER_DAY = 0.2;

  private static final double VISITS_SPREAD = 1;
  private static final double MAX_VISITS_PER_DAY = 5;

  private static final double ONLY_LOOKS_IN = 0.4;
  private static final double LOOKING_IN_DAYS = 1;
  private static final double STAYS_FOR_LONG = 0.12;
  private static final double LONG_DAYS = 260;
  private static final double SOME_DAYS = 26;
  private static final double KINDNESS_SPREAD = 0.07;
  private static final double WRITES = 0.3;

  /**
   * Somebody who comes on a day.
   *
   * @param wasThere whether the person is no newcomer, but was there when it all began
   * @param genres that there are
   */
  static Person of(long key, long day, boolean wasThere, int genres) {
    Dice dice = new Dice(key);
    Device device = device(dice);
    double perDay = MEDIAN_VISITS_PER_DAY * Math.exp(VISITS_SPREAD * dice.normal());
    return new Person(
        key,
        new UserId(NAME + "%012x".formatted(key >>> 16)),
        Country.of(dice),
        device,
        device(dice),
        Math.min(MAX_VISITS_PER_DAY, perDay),
        wasThere ? day - 1 : day,
        day + (long) daysOfStay(dice, wasThere),
        Taste.of(dice, genres),
        KINDNESS_SPREAD * dice.normal(),
        dice.chance(WRITES));
  }

  private static Device device(Dice dice) {
    return DEVICES.get(dice.weighted(DEVICE_WEIGHTS));
  }

  /** Three kinds of people, so that most newcomers go soon and the others stay ever longer. */
  private static double daysOfStay(Dice dice, boolean wasThere) {
    if (!wasThere && dice.chance(ONLY_LOOKS_IN)) {
      return dice.exponential(LOOKING_IN_DAYS);
    }
    return dice.exponential(dice.chance(STAYS_FOR_LONG) || wasThere ? LONG_DAYS : SOME_DAYS);
  }

  /** How often the person comes on a day; newcomers come at least once. */
  int visits(long day, Dice dice) {
    int visits = dice.poisson(visitsPerDay * Rhythm.of(day));
    return day == firstDay ? Math.max(1, visits) : visits;
  }
}
