package dev.marquee.analytics.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.review.Label;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentimentTrainingTest {
  /** Of the model of {@link SmallReviews} on any JDK. */
  private static final String CHECKSUM =
      "5c608e74eba27ec74a932fe56260d714d1cd0f6fd6b89992d9e0575ab3b0744e";

  @Test
  void givesTheSameBytesAgainOnAnyMachine() throws Exception {
    byte[] first = bytes(trained());
    assertThat(bytes(trained())).isEqualTo(first);
    byte[] checksum = MessageDigest.getInstance("SHA-256").digest(first);
    assertThat(HexFormat.of().formatHex(checksum)).isEqualTo(CHECKSUM);
  }

  @Test
  void tellsWhatItLearned() {
    SentimentModel model = trained();
    assertThat(model.sentiment("A wonderful story, I loved it"))
        .hasValueSatisfying(said -> assertThat(said.label()).isEqualTo(Label.GOOD));
    assertThat(model.sentiment("The worst story, I hated it"))
        .hasValueSatisfying(said -> assertThat(said.label()).isEqualTo(Label.BAD));
    assertThat(model.reviews()).isEqualTo(SmallReviews.all().size());
  }

  /** Calibration would make up for a plane without its bias, and nobody would notice. */
  @Test
  void leansToWhatIsMoreCommon() {
    List<LabelledReview> mostlyGood =
        Stream.concat(
                SmallReviews.all().stream().filter(review -> review.label() == Label.GOOD),
                SmallReviews.all().stream().filter(review -> review.label() == Label.BAD).limit(8))
            .toList();

    assertThat(SentimentTraining.train(mostlyGood, 1, TrainingProgress.NONE).model().bias())
        .isPositive();
  }

  @Test
  void saysTheSameAfterItWasWrittenAndRead() throws IOException {
    SentimentModel model = trained();
    SentimentModel read = SentimentModel.read(new ByteArrayInputStream(bytes(model)));
    assertThat(read.judge("I loved the ending")).isEqualTo(model.judge("I loved the ending"));
    assertThat(read.ngrams()).isEqualTo(model.ngrams());
  }

  @Test
  void measuresItselfOnFilmsItHasNotSeen() {
    List<String> steps = new ArrayList<>();
    SentimentTraining.Trained trained =
        SentimentTraining.train(SmallReviews.all(), 1, (step, done, total) -> steps.add(step));
    assertThat(trained.accuracyOfUnseen()).isBetween(0.9, 1.0);
    assertThat(steps).contains("counting", "training");
  }

  @Test
  void needsReviewsOfBothLabels() {
    List<LabelledReview> good =
        SmallReviews.all().stream().filter(review -> review.label() == Label.GOOD).toList();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SentimentTraining.train(good, 1, TrainingProgress.NONE))
        .withMessage("a sentiment model needs at least 20 reviews of both labels, got 25");
  }

  private static SentimentModel trained() {
    return SentimentTraining.train(
            SmallReviews.all(), SentimentTraining.DEFAULT_SEED, TrainingProgress.NONE)
        .model();
  }

  private static byte[] bytes(SentimentModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
