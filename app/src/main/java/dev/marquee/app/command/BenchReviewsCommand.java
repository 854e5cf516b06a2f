package dev.marquee.app.command;

import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.app.measure.ReviewTrial;
import dev.marquee.app.settings.LogLevel;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.bench.report.Progress;
import dev.marquee.bench.review.ReviewSpeedReport;
import dev.marquee.bench.search.SearchEvaluation;
import dev.marquee.bench.sentiment.ReviewTable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee bench reviews}: how fast reviews are taken in while people look at films. */
@Command(
    name = "reviews",
    description = {
      "measure how many reviews a second a server with a heap of 1 GB takes in and judges, and how"
          + " fast it answers the pages of films meanwhile; exit code 1 when a measure is outside"
          + " its gate",
      "",
      "The reviews are mixed of the sentences of others. The store of the settings is not touched:"
          + " all is in a folder for temporary files, 3 GB for a million.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  marquee bench reviews --texts data/imdb-reviews --output reviews.md"
    })
final class BenchReviewsCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final ReportOption output = new ReportOption();

  @Option(
      names = "--texts",
      paramLabel = "FILE|FOLDER",
      required = true,
      description =
          "whose sentences are mixed: a table with the columns label (pos or neg) and review, or"
              + " the folder of imdb_reviews_train.csv.gz")
  private Path texts = Path.of("");

  @Option(
      names = "--reviews",
      paramLabel = "NUMBER",
      description = "how many come in (default: ${DEFAULT-VALUE})")
  private int count = 1_000_000;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      description =
          "how long pages are opened before they count, and again before reviews come in (default:"
              + " ${DEFAULT-VALUE})")
  private int seconds = 30;

  private final Surroundings surroundings;

  BenchReviewsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    surroundings.begin(data.flags(), LogLevel.WARNING);
    List<LabelledReview> originals = originals();
    ReviewSpeedReport report;
    try (ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      report =
          trial((measure, done, total) -> display.at(measure, done, OptionalLong.of(total)))
              .run(originals);
    }
    return output.tell(
        surroundings,
        data.json,
        report,
        OptionalLong.of(SearchEvaluation.REPORTING_SEED),
        List.of("--reviews " + count, "--seconds " + seconds),
        "At least one measure is outside its gate.");
  }

  private List<LabelledReview> originals() throws IOException {
    try {
      Path place = surroundings.workingDirectory().resolve(texts).normalize();
      return ReviewTable.read(ReviewTable.trainingFile(place));
    } catch (NoSuchFileException missing) {
      throw CommandFailedException.wrongUse(
          "--texts needs a table of labelled reviews; there is none at " + missing.getMessage());
    }
  }

  private ReviewTrial trial(Progress progress) {
    try {
      return new ReviewTrial(
          count, Duration.ofSeconds(seconds), SearchEvaluation.REPORTING_SEED, progress);
    } catch (IllegalArgumentException wrong) {
      throw CommandFailedException.wrongUse(String.valueOf(wrong.getMessage()));
    }
  }
}
