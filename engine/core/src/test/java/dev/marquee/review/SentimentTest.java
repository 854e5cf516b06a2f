package dev.marquee.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
