package dev.marquee.bench.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.bench.report.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The shipped model on the reviews it has not seen, where {@code -Dmarquee.data} names the folder
 * they lie in.
 */
@EnabledIfSystemProperty(named = "marquee.data", matches = ".+")
class SentimentGateTest {
  private static final Path DATA = Path.of(System.getProperty("marquee.data", ""));

  /** The gate that the report judges by; it has 92.60%. */
  private static final double REACHED = 0.923;

  private static final double MAX_CALIBRATION_ERROR = 0.02;

  @Test
  void theShippedModelReachesItsGate() throws IOException {
    List<LabelledReview> test =
        ReviewTable.without(
            ReviewTable.read(ReviewTable.testFile(DATA)),
            ReviewTable.read(ReviewTable.trainingFile(DATA)));
    assertThat(test).hasSizeBetween(24_800, 24_877);
    SentimentReport report = SentimentEvaluation.run(SentimentModel.shipped(), test, Progress.NONE);
    assertThat(report.accuracyOfAll()).as(report.table()).isGreaterThanOrEqualTo(REACHED);
    assertThat(report.scores().calibrationError()).isLessThan(MAX_CALIBRATION_ERROR);
  }
}
