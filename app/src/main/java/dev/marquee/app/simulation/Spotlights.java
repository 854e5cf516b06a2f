package dev.marquee.app.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Week by week, the films that are released and those that are spoken of. For one thread. */
final class Spotlights {
  private static final int RELEASES_A_WEEK = 2;
  private static final int MENTIONS_A_WEEK = 2;

  private static final double RELEASE_HALF_LIFE = 5;
  private static final double MENTION_HALF_LIFE = 1.2;

  /** Before an audience begins films were released too: of so many weeks some is felt. */
  private static final int WEEKS_BEFORE = 4;

  /** Of released films, those about which people come to think otherwise. */
  private static final double TURNING = 0.5;

  private static final double TURN = 0.32;

  private final Programme programme;
  private final long seed;
  private final List<Spotlight> spotlights = new ArrayList<>();
  private long nextWeek;

  Spotlights(Programme programme, SimulationPlan plan) {
    this.programme = programme;
    this.seed = plan.seed();
    this.nextWeek = week(plan.begin().toEpochDay()) - WEEKS_BEFORE;
  }

  /** Those that shine on a day; days are asked for in turn. */
  List<Spotlight> on(long day) {
    spotlights.removeIf(spotlight -> spotlight.isOver(day));
    for (; nextWeek <= week(day); nextWeek++) {
      addWeek(nextWeek);
    }
    return spotlights;
  }

  private static long week(long day) {
    return Math.floorDiv(day - friday(), 7);
  }

  /** A day on which a week of films begins. */
  private static long friday() {
    return ChronoUnit.DAYS.between(
        LocalDate.EPOCH, LocalDate.EPOCH.with(TemporalAdjusters.next(DayOfWeek.FRIDAY)));
  }

  private void addWeek(long week) {
    long firstDay = friday() + 7 * week;
    for (int i = 0; i < RELEASES_A_WEEK; i++) {
      long key = Dice.mix(seed, 10 * week + i);
      Dice dice = new Dice(key);
      double turn = dice.chance(TURNING) ? (dice.chance(0.5) ? -TURN : TURN) : 0;
      spotlights.add(
          new Spotlight(
              programme.chosenBy(key), firstDay, dice.between(0.04, 0.1), RELEASE_HALF_LIFE, turn));
    }
    for (int i = RELEASES_A_WEEK; i < RELEASES_A_WEEK + MENTIONS_A_WEEK; i++) {
      long key = Dice.mix(seed, 10 * week + i);
      Dice dice = new Dice(key);
      spotlights.add(
          new Spotlight(
              programme.chosenBy(key),
              firstDay + dice.below(7),
              dice.between(0.02, 0.06),
              MENTION_HALF_LIFE,
              0));
    }
  }
}
