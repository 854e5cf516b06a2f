package dev.marquee.analytics.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void holdsNineOfTenWhereHighForecastsAreLessSure(long seed) {
    Random random = new Random(seed);
    double[] forecasts = random.doubles(2_000, 20, 80).toArray();
    double[] actual = truths(forecasts, random);
    Spread spread = Spread.of(forecasts, actual);

    double[] others = random.doubles(20_000, 20, 80).toArray();
    double[] truths = truths(others, random);
    long inside = 0;
    for (int i = 0; i < others.length; i++) {
      inside += spread.low(others[i]) <= truths[i] && truths[i] <= spread.high(others[i]) ? 1 : 0;
    }

    assertThat((double) inside / others.length).isCloseTo(0.9, within(0.025));
    assertThat(spread.high(75) - spread.low(75)).isGreaterThan(spread.high(25) - spread.low(25));
  }

  private static double[] truths(double[] forecasts, Random random) {
    return DoubleStream.of(forecasts)
        .map(forecast -> forecast + random.nextGaussian() * forecast / 20)
        .toArray();
  }

  @Test
  void staysOnTheScale() {
    Spread spread = Spread.of(new double[] {50, 50, 50}, new double[] {0, 50, 100});

    assertThat(spread.low(1)).isZero();
    assertThat(spread.high(99)).isEqualTo(100);
  }
}
