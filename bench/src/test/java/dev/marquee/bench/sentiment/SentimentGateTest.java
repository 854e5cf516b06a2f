package dev.marquee.bench.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The shipped model on the reviews it has not seen, where {@code -Dmarquee.data} names the folder
 * they lie in.
 */
@EnabledIfSystemProperty(named = "marquee.data", matches = ".+")
class SentimentGateTest {
  private static final Path DATA = Path.of(System.getProperty("marquee.data", ""));

  @Test
  void theShippedModelHoldsItsGates() throws IOException {
    List<LabelledReview> test =
        ReviewTable.without(
            ReviewTable.read(ReviewTable.testFile(DATA)),
            ReviewTable.read(ReviewTable.trainingFile(DATA)));
    assertThat(test).hasSizeBetween(24_800, 24_877);
    SentimentReport report = SentimentEvaluation.run(SentimentModel.shipped(), test, Progress.NONE);
    System.out.println(
        report.markdown(Circumstances.here(Path.of(""), OptionalLong.empty(), List.of())));
    assertThat(report.pass()).as(report.table()).isTrue();
  }
}
