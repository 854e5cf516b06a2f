package dev.marquee.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillTest {
  private static final int DRAWS = 20_000;
  private static final long DAY = 100;
  private static final SimulationPlan PLAN =
      new SimulationPlan(5, 10, LocalDate.ofEpochDay(DAY), 10);

  private final Programme programme = Programme.of(Films.hundred(), PLAN);

  @Test
  void aReleasedFilmIsOnMorePeoplesMindsAndThenOnFewer() {
    Spotlight release = new Spotlight(11, DAY, 0.3, 3, 0);

    double before = shareOf(11, DAY - 1, release);
    double first = shareOf(11, DAY, release);
    double later = shareOf(11, DAY + 6, release);

    assertThat(first).isGreaterThan(before + 0.15);
    assertThat(later).isBetween(before, first - 0.1);
    assertThat(release.isOver(DAY + 6)).isFalse();
    assertThat(release.isOver(DAY + 60)).isTrue();
  }

  @Test
  void whatPeopleThinkOfAFilmCanTurnAfterItsRelease() {
    Spotlight loud = new Spotlight(11, DAY, 0.1, 5, -0.3);

    double before = bill(DAY, loud).quality(11);
    double after = bill(DAY + 25, loud).quality(11);

    assertThat(before - after).isGreaterThan(0.1);
  }

  @Test
  void whoHasATasteFindsMoreOfIt() {
    Bill bill = bill(DAY);
    Taste taste = new Taste(1, 1990);
    Dice dice = new Dice(3);
    double fitting = 0;
    double any = 0;
    for (int i = 0; i < DRAWS; i++) {
      fitting += taste.fit(bill.film(bill.fitting(taste, dice)));
      any += taste.fit(bill.film(bill.any(dice)));
    }
    assertThat(fitting).isGreaterThan(1.3 * any);
  }

  private Bill bill(long day, Spotlight... spotlights) {
    return new Bill(programme, List.of(spotlights), new Buzz(programme.size()), day);
  }

  private double shareOf(int film, long day, Spotlight spotlight) {
    Bill bill = bill(day, spotlight);
    Dice dice = new Dice(1);
    int found = 0;
    for (int i = 0; i < DRAWS; i++) {
      found += bill.any(dice) == film ? 1 : 0;
    }
    return (double) found / DRAWS;
  }
}
