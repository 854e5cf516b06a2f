package dev.marquee.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.core.Statistics;

class SurpriseTest {
  private static final MathContext DIGITS = new MathContext(60);

  /** Term by term in 60 digits: P(X = k) = (s)_k / k! q^k (1 - q)^s. */
  @ParameterizedTest(name = "{0} where {1} were expected, shape {2}")
  @CsvSource({
    "1, 1, 1",
    "3, 5, 2",
    "5, 5, 25",
    "40, 5, 1",
    "40, 5, 25",
    "40, 40, 25",
    "400, 5, 25",
    "4000, 100, 25",
    "20000, 10, 25",
    "20000, 20000, 25",
    "15000, 20000, 25",
    "7, 0.001, 3",
    "2000, 0.001, 1"
  })
  void isTheSumOfTheTail(int count, String mean, int shape) {
    assertThat(Surprise.of(count, Double.parseDouble(mean), shape))
        .isCloseTo(exact(count, new BigDecimal(mean), shape), within(1e-8));
  }

  private static double exact(int count, BigDecimal mean, int shape) {
    BigDecimal all = mean.add(BigDecimal.valueOf(shape));
    BigDecimal q = mean.divide(all, DIGITS);
    BigDecimal term = BigDecimal.valueOf(shape).divide(all, DIGITS).pow(shape, DIGITS);
    for (int k = 0; k < count; k++) {
      term = next(term, k, shape, q);
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal floor = term.movePointLeft(30);
    for (int k = count; term.compareTo(floor) > 0 || k < mean.intValue() * 2; k++) {
      sum = sum.add(term, DIGITS);
      term = next(term, k, shape, q);
    }
    int digits = sum.precision() - sum.scale();
    return -digits - Math.log10(sum.movePointLeft(digits).doubleValue());
  }

  private static BigDecimal next(BigDecimal term, int k, int shape, BigDecimal q) {
    return term.multiply(BigDecimal.valueOf(shape + k), DIGITS)
        .multiply(q, DIGITS)
        .divide(BigDecimal.valueOf(k + 1), DIGITS);
  }

  @ParameterizedTest(name = "{0} where {1} were expected, shape {2}")
  @CsvSource({"1, 0.3, 0.5", "9, 3.7, 0.81", "30, 12.5, 7.25", "200, 150.5, 24.9"})
  void isThatOfWekaWhereWekaHasIt(long count, double mean, double shape) {
    double chance = Statistics.incompleteBeta((double) count, shape, mean / (mean + shape));

    assertThat(Surprise.of(count, mean, shape)).isCloseTo(-Math.log10(chance), within(1e-9));
  }

  @Test
  void isFiniteForWhatIsBeyondAnyNumberOfWeka() {
    assertThat(Statistics.incompleteBeta(4_000, 25, 0.05)).isZero();
    assertThat(Surprise.of(4_000, 25 * 0.05 / 0.95, 25)).isBetween(5_000.0, 5_300.0);
    assertThat(Surprise.of(1_000_000_000, 1, 25)).isFinite().isGreaterThan(1e7);
    assertThat(Surprise.of(1_000_000_000, 1e9, 25)).isBetween(0.25, 0.35);
  }

  @Test
  void nothingIsNoSurprise() {
    assertThat(Surprise.of(0, 5, 1)).isZero();
  }

  @Test
  void growsWithTheCountAndShrinksWithWhatWasExpected() {
    for (int count = 1; count < 300; count++) {
      assertThat(Surprise.of(count + 1, 20.5, 4.5)).isGreaterThan(Surprise.of(count, 20.5, 4.5));
      assertThat(Surprise.of(50, count, 4.5)).isGreaterThan(Surprise.of(50, count + 1, 4.5));
    }
  }

  @Test
  void refusesWhatIsNoExpectation() {
    assertThatThrownBy(() -> Surprise.of(1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 1, 0.0 and 1.0");
  }
}
