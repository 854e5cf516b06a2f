package dev.marquee.bench.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.review.Label;
import dev.marquee.review.Sentiment;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ScoresTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void countsByHand() {
    Scores scores =
        Scores.of(
            List.of(
                answer(Label.GOOD, 0.9),
                answer(Label.GOOD, 0.7),
                answer(Label.GOOD, 0.4),
                answer(Label.BAD, 0.6),
                answer(Label.BAD, 0.1)));
    assertThat(scores.truePositives()).isEqualTo(2);
    assertThat(scores.falseNegatives()).isEqualTo(1);
    assertThat(scores.falsePositives()).isEqualTo(1);
    assertThat(scores.trueNegatives()).isEqualTo(1);
    assertThat(scores.accuracy()).isCloseTo(0.6, CLOSE);
    assertThat(scores.precision()).isCloseTo(2.0 / 3, CLOSE);
    assertThat(scores.recall()).isCloseTo(2.0 / 3, CLOSE);
    assertThat(scores.f1()).isCloseTo(2.0 / 3, CLOSE);
    // Of six pairs, only 0.4 before 0.6 is the wrong way round.
    assertThat(scores.areaUnderCurve()).isCloseTo(5.0 / 6, CLOSE);
    assertThat(scores.calibrationError()).isCloseTo((0.1 + 0.3 + 0.6 + 0.6 + 0.1) / 5, CLOSE);
  }

  @Test
  void countsEqualScoresAsHalfAPair() {
    Scores scores = Scores.of(List.of(answer(Label.GOOD, 0.5), answer(Label.BAD, 0.5)));
    assertThat(scores.areaUnderCurve()).isCloseTo(0.5, CLOSE);
  }

  @Test
  void isNothingWithoutAnswers() {
    Scores scores = Scores.of(List.of());
    assertThat(scores.accuracy() + scores.f1() + scores.areaUnderCurve()).isZero();
    assertThat(scores.calibrationError()).isZero();
  }

  private static Answer answer(Label label, double score) {
    return new Answer(new LabelledReview("text", label, Optional.empty()), new Sentiment(score));
  }
}
