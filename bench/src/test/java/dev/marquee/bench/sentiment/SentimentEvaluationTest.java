package dev.marquee.bench.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.review.Label;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SentimentEvaluationTest {

  @Test
  void tellsRightFromWrongAndFromNoLabel() {
    List<String> steps = new ArrayList<>();
    SentimentReport report =
        SentimentEvaluation.run(
            SentimentModel.shipped(),
            List.of(
                review("A wonderful film, I loved it.", Label.GOOD),
                review("An awful film, a waste of time.", Label.BAD),
                review("A dreadful, boring mess.", Label.GOOD),
                review("...", Label.BAD)),
            (measure, done, total) -> steps.add(done + "/" + total));
    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.accuracyOfAll()).isEqualTo(0.5);
    assertThat(report.pass()).isFalse();
    assertThat(report.table()).contains("A dreadful, boring mess.", "50.00%");
    assertThat(steps).containsExactly("0/4", "1/4", "2/4", "3/4", "4/4");

    Circumstances here = Circumstances.here(Path.of(""), OptionalLong.empty(), List.of());
    assertThat(report.markdown(here)).contains("called Good").doesNotContain("dreadful");
    JsonNode document = report.document(here);
    assertThat(document.at("/confusion/false_bad").asInt()).isEqualTo(1);
    assertThat(document.at("/worst/0/beginning").asText()).startsWith("A dreadful");
  }

  private static LabelledReview review(String text, Label label) {
    return new LabelledReview(text, label, Optional.empty());
  }
}
