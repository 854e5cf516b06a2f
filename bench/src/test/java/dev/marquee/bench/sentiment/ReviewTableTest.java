package dev.marquee.bench.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.review.Label;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTableTest {
  @TempDir Path folder;

  @Test
  void readsLabelsTextsAndFilms() throws IOException {
    Path file = write("id,label,imdb_id,review\n1,pos,tt1,\"Good, \u0085 really\"\n2,neg,,Bad\n");
    assertThat(ReviewTable.read(file))
        .containsExactly(
            new LabelledReview("Good, \u0085 really", Label.GOOD, Optional.of("tt1")),
            new LabelledReview("Bad", Label.BAD, Optional.empty()));
  }

  @Test
  void tellsAnotherTable() throws IOException {
    Path file = write("title,year\nHeat,1995\n");
    assertThatIOException()
        .isThrownBy(() -> ReviewTable.read(file))
        .withMessage(
            "a table of reviews has the columns label and review, this one has title, year");
  }

  @Test
  void tellsAnotherLabel() throws IOException {
    Path file = write("label,review\npos,fine\nmaybe,hm\n");
    assertThatIOException()
        .isThrownBy(() -> ReviewTable.read(file))
        .withMessage("line 3: label is 'maybe'; allowed are pos and neg");
  }

  @Test
  void findsTheTableInItsFolder() throws IOException {
    Path file = folder.resolve("imdb-reviews/imdb_reviews_train.csv.gz");
    Files.createDirectories(folder.resolve("imdb-reviews"));
    Files.writeString(file, "");
    assertThat(ReviewTable.trainingFile(folder)).isEqualTo(file);
    assertThat(ReviewTable.trainingFile(file)).isEqualTo(file);
    assertThatIOException()
        .isThrownBy(() -> ReviewTable.testFile(folder))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void leavesOutTextsOfOthers() {
    LabelledReview one = new LabelledReview("one", Label.GOOD, Optional.empty());
    LabelledReview two = new LabelledReview("two", Label.BAD, Optional.empty());
    assertThat(ReviewTable.without(List.of(one, two), List.of(two))).containsExactly(one);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("reviews.csv"), text);
  }
}
