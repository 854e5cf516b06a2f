package dev.marquee.analytics.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void findsTheCurveThatLabelsWereDrawnFrom() {
    SplittableRandom random = new SplittableRandom(3);
    double[] scores = random.doubles(20_000, -2, 2).toArray();
    boolean[] good = new boolean[scores.length];
    for (int i = 0; i < good.length; i++) {
      good[i] = random.nextDouble() < 1 / (1 + Math.exp(-(2.5 * scores[i] + 0.4)));
    }
    Calibration found = Calibration.fit(scores, good);
    assertThat(found.slope()).isCloseTo(2.5f, within(0.1f));
    assertThat(found.offset()).isCloseTo(0.4f, within(0.1f));
    assertThat(found.probability(-found.offset() / found.slope())).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void staysFiniteWhereAllIsToldApart() {
    Calibration found =
        Calibration.fit(new double[] {-1, -0.9, 0.9, 1}, new boolean[] {false, false, true, true});
    assertThat(found.probability(1)).isBetween(0.6, 0.95);
  }

  @Test
  void refusesNumbersThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Calibration(Float.NaN, 0))
        .withMessageContaining("NaN");
  }
}
