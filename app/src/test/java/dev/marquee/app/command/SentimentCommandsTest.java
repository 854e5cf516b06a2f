package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentimentCommandsTest {
  private static final int REVIEWS_OF_A_LABEL = 30;

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  @Test
  void trainsTheSameFileTwiceAndEvaluatesIt() throws IOException {
    writeReviews();
    Shell.Result first = shell.run("train", "sentiment", "--data", "reviews.csv");
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).contains("60 reviews gave", "100.00% right", "sentiment.model");
    shell.run("train", "sentiment", "--data", "reviews.csv", "--output", "again.model");
    assertThat(folder.resolve("again.model"))
        .hasSameBinaryContentAs(folder.resolve("sentiment.model"));

    Shell.Result result =
        shell.run(
            "evaluate",
            "sentiment",
            "--data",
            "reviews.csv",
            "--model",
            "sentiment.model",
            "--json",
            "--output",
            "report.md");
    JsonNode report = new ObjectMapper().readTree(result.out());
    assertThat(report.path("accuracy").asDouble()).isEqualTo(1);
    assertThat(report.path("reviews").asInt()).isEqualTo(2 * REVIEWS_OF_A_LABEL);
    assertThat(folder.resolve("report.md")).content().contains("# Sentiment", "accuracy");
  }

  @Test
  void leavesOutWhatItWasTrainedWith() throws IOException {
    writeReviews();
    Shell.Result result =
        shell.run(
            "evaluate", "sentiment", "--data", "reviews.csv", "--without", "reviews.csv", "--json");
    assertThat(new ObjectMapper().readTree(result.out()).path("reviews").asInt()).isZero();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("beyond its gate");
  }

  @Test
  void tellsWhatIsMissing() throws IOException {
    assertThat(shell.run("train", "sentiment", "--data", "nowhere").err())
        .hasLineCount(1)
        .contains("there is none at");
    Files.writeString(folder.resolve("few.csv"), "label,review\npos,Good\nneg,Bad\n");
    Shell.Result tooFew = shell.run("train", "sentiment", "--data", "few.csv");
    assertThat(tooFew.exitCode()).isEqualTo(1);
    assertThat(tooFew.err()).contains("at least 20 reviews of both labels, got 2");
  }

  private void writeReviews() throws IOException {
    StringBuilder table = new StringBuilder("label,imdb_id,review\n");
    for (int i = 0; i < REVIEWS_OF_A_LABEL; i++) {
      table.append("pos,tt%d,\"A wonderful story number %d, I loved it.\"\n".formatted(i, i));
      table.append("neg,tt%d,\"A boring story number %d, I hated it.\"\n".formatted(i, i));
    }
    Files.writeString(folder.resolve("reviews.csv"), table);
  }
}
