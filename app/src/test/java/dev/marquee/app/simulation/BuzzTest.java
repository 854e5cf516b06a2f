package dev.marquee.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BuzzTest {
  private final Buzz buzz = new Buzz(100);

  @Test
  void whatIsSaidCountsFromTheNextDayOnAndFades() {
    buzz.praise(3, 40);
    assertThat(interest()[3]).isZero();

    buzz.endDay();
    double next = interest()[3];
    assertThat(next).isPositive();

    for (int day = 0; day < 30; day++) {
      buzz.endDay();
    }
    assertThat(interest()[3]).isLessThan(next / 10);
  }

  @Test
  void allTalkTakesABoundedPartOfTheInterestHoweverMuchThereIs() {
    for (int film = 0; film < 100; film++) {
      buzz.praise(film, 1e9);
    }
    buzz.endDay();
    assertThat(Arrays.stream(interest()).sum()).isLessThanOrEqualTo(0.25);

    buzz.praise(7, 1e15);
    buzz.endDay();
    assertThat(interest()[7]).isEqualTo(0.05);
  }

  private double[] interest() {
    double[] interest = new double[100];
    buzz.addTo(interest, 1);
    return interest;
  }
}
