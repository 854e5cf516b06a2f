package dev.marquee.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentimentTest {

  @Test
  void isGoodFromOneHalfOn() {
    assertThat(new Sentiment(0.5).label()).isEqualTo(Label.GOOD);
    assertThat(new Sentiment(0.49).label()).isEqualTo(Label.BAD);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void refusesWhatIsNoProbability(double score) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sentiment(score));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, BAD", "0.499949, 4999, BAD", "0.49995, 5000, GOOD", "1, 10000, GOOD"})
  void isRoundedSoThatSumsAreExact(double score, int units, Label label) {
    Sentiment sentiment = new Sentiment(score);

    assertThat(sentiment.scoreUnits()).isEqualTo(units);
    assertThat(sentiment.label()).isEqualTo(label);
    assertThat(Sentiment.ofUnits(units)).isEqualTo(sentiment);
    assertThat(new Sentiment(sentiment.score())).isEqualTo(sentiment);
  }

  @Test
  void everyUnitIsReadBackAsItself() {
    for (int units = 0; units <= Sentiment.UNITS; units++) {
      assertThat(Sentiment.ofUnits(units).scoreUnits()).isEqualTo(units);
    }
  }
}
