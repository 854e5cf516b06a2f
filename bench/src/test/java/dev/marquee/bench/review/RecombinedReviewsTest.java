package dev.marquee.bench.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.bench.report.Progress;
import dev.marquee.catalog.MovieId;
import dev.marquee.review.Label;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecombinedReviewsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final List<MovieId> FILMS = List.of(new MovieId("m-1"), new MovieId("m-2"));
  private static final List<LabelledReview> ORIGINALS =
      List.of(
          review("I loved it. A joy! See it twice.", Label.GOOD),
          review("Great fun. Warm and wise.", Label.GOOD),
          review("10/10 !!", Label.GOOD),
          review("A bore. I left early.", Label.BAD));

  @Test
  void mixesSentencesOfOneLabel() {
    for (int number = 0; number < 50; number++) {
      String text = mixed(7).document(number).path("text").asText();
      boolean good = text.matches("(I loved it\\. |A joy! |See it twice\\.|Great fun\\. |Warm.*)+");
      boolean bad = text.matches("(A bore\\. |I left early\\.){2}");
      assertThat(good ^ bad).as(text).isTrue();
    }
  }

  @Test
  void writesDocumentsOfTheFilmsAndOfTheLastYears() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    mixed(7).write(out, 20, Progress.NONE);

    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(20).doesNotHaveDuplicates();
    for (String line : lines) {
      JsonNode document = new ObjectMapper().readTree(line);
      assertThat(document.path("movie_id").asText()).isIn("m-1", "m-2");
      assertThat(Instant.parse(document.path("written_at").asText()))
          .isBetween(Instant.parse("2021-01-01T00:00:00Z"), NOW);
    }
  }

  @Test
  void givesTheSameForTheSameSeed() {
    assertThat(mixed(7).document(3)).isEqualTo(mixed(7).document(3));
    assertThat(mixed(7).document(3)).isNotEqualTo(mixed(8).document(3));
  }

  @Test
  void needsReviewsOfBothLabels() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecombinedReviews(ORIGINALS.subList(0, 3), FILMS, 7, NOW))
        .withMessage("mixing needs films, and reviews of both labels");
  }

  static RecombinedReviews mixed(long seed) {
    return new RecombinedReviews(ORIGINALS, FILMS, seed, NOW);
  }

  private static LabelledReview review(String text, Label label) {
    return new LabelledReview(text, label, Optional.empty());
  }
}
