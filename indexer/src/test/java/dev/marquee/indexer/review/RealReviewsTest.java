package dev.marquee.indexer.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.review.read.ReviewFormat;
import dev.marquee.indexer.row.RowSummary;
import dev.marquee.indexer.source.Input;
import dev.marquee.review.Review;
import dev.marquee.review.ReviewId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Reads the real reviews, where {@code -Dmarquee.data} names the folder they lie in. */
class RealReviewsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("marquee.data", "")).resolve("imdb-reviews");

  @Test
  void readsAllOfTheLargeMovieReviewDataset() throws IOException {
    Path train = FOLDER.resolve("imdb_reviews_train.csv.gz");
    Path test = FOLDER.resolve("imdb_reviews_test.csv.gz");
    assumeTrue(Files.exists(train) && Files.exists(test), "no real data here");
    Set<ReviewId> ids = new HashSet<>();
    Set<Integer> foreign = new HashSet<>();
    ReviewPipeline pipeline =
        new ReviewPipeline(
            film -> Optional.empty(),
            UnaryOperator.identity(),
            reviews -> {
              for (Review review : reviews) {
                ids.add(review.id());
                review
                    .text()
                    .codePoints()
                    .filter(c -> Character.isISOControl(c) && c != '\n')
                    .forEach(foreign::add);
              }
              return List.of();
            },
            Clock.systemUTC());
    RowSummary summary =
        pipeline.importAll(
            List.of(Input.ofFile(train), Input.ofFile(test)), ReviewFormat.IMDB, progress -> {});
    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(summary.problems()).isEmpty();
    assertThat(summary.taken()).isEqualTo(50_000);
    assertThat(ids).hasSize(50_000);
    assertThat(foreign).as("control characters").isEmpty();
  }
}
