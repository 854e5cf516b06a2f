package dev.marquee.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.analytics.trend.UsualRate.Counts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsualRateTest {
  @Test
  void filmsThatAreAllAlikeAreKnownAsWellAsCanBe() {
    UsualRate usual = UsualRate.of(Collections.nCopies(9, new Counts(10, 40)), 4);

    assertThat(usual.perWindow()).isCloseTo(10, within(1e-9));
    assertThat(usual.shape()).isEqualTo(UsualRate.MAX_SHAPE);
  }

  @Test
  void oneHitAmongNobodysFilmsTellsLittleOfTheNext() {
    List<Counts> films = new ArrayList<>(Collections.nCopies(20, new Counts(1, 0)));
    films.add(new Counts(1_000, 4_000));

    UsualRate usual = UsualRate.of(films, 4);

    assertThat(usual.shape()).isEqualTo(UsualRate.MIN_SHAPE);
  }

  @Test
  void aFilmsOwnCountsDrawTheExpectationToTheFilm() {
    UsualRate usual = new UsualRate(1, 10);

    assertThat(usual.of(0, 0).mean()).isCloseTo(10, within(1e-9));
    assertThat(usual.of(4, 4).mean()).isCloseTo(5 / 4.1, within(1e-9));
    assertThat(usual.of(4_000, 4).mean()).isCloseTo(1_000, within(30.0));
    assertThat(usual.of(4_000, 4).shape()).isEqualTo(UsualRate.MAX_SHAPE);
  }

  /** Rates drawn from a gamma distribution of shape 4 as sums of exponentials. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsTheDistributionThatFilmsWereDrawnFrom(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    List<Counts> films =
        IntStream.range(0, 5_000)
            .mapToDouble(film -> rate(random))
            .mapToObj(rate -> new Counts(poisson(random, rate), poisson(random, 4 * rate)))
            .toList();

    UsualRate usual = UsualRate.of(films, 4);

    assertThat(usual.perWindow()).isCloseTo(8, within(0.3));
    assertThat(usual.shape()).isCloseTo(4, within(0.4));
  }

  private static double rate(RandomGenerator random) {
    return IntStream.range(0, 4).mapToDouble(part -> 2 * random.nextExponential()).sum();
  }

  /** The arrivals within a time of 1. */
  private static long poisson(RandomGenerator random, double rate) {
    long count = 0;
    for (double time = random.nextExponential(); time < rate; time += random.nextExponential()) {
      count++;
    }
    return count;
  }
}
