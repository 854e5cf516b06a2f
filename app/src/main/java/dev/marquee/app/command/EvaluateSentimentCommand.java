package dev.marquee.app.command;

import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.app.settings.LogLevel;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.bench.sentiment.ReviewTable;
import dev.marquee.bench.sentiment.SentimentEvaluation;
import dev.marquee.bench.sentiment.SentimentReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee evaluate sentiment}: how well reviews are labelled. */
@Command(
    name = "sentiment",
    description = {
      "label reviews whose label is known, and tell how many are right, how sure the scores are"
          + " and which mistakes are worst; exit code 1 when a measure is beyond its gate"
    },
    footer = {
      "",
      "Example:",
      "  marquee evaluate sentiment --data data/imdb-reviews/imdb_reviews_test.csv.gz"
    })
final class EvaluateSentimentCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final ReportOption output = new ReportOption();

  @Option(
      names = "--data",
      paramLabel = "FILE|FOLDER",
      required = true,
      description =
          "a table with the columns label (pos or neg) and review, or the folder of"
              + " imdb_reviews_test.csv.gz")
  private Path table = Path.of("");

  @Option(
      names = "--without",
      paramLabel = "FILE",
      description = "leave out reviews that stand in this table too, the one trained with")
  private @Nullable Path trained;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "a file that `train sentiment` wrote (default: the model that is shipped)")
  private @Nullable Path model;

  private final Surroundings surroundings;

  EvaluateSentimentCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    surroundings.begin(data.flags(), LogLevel.WARNING);
    SentimentReport report = measured(model(), reviews());
    return output.tell(
        surroundings,
        data.json,
        report,
        OptionalLong.empty(),
        List.of(),
        "At least one measure is beyond its gate.");
  }

  private SentimentModel model() throws IOException {
    if (model == null) {
      return SentimentModel.shipped();
    }
    try (InputStream in = Files.newInputStream(surroundings.workingDirectory().resolve(model))) {
      return SentimentModel.read(in);
    }
  }

  private List<LabelledReview> reviews() throws IOException {
    try {
      Path folder = surroundings.workingDirectory();
      List<LabelledReview> reviews = ReviewTable.read(ReviewTable.testFile(folder.resolve(table)));
      return trained == null
          ? reviews
          : ReviewTable.without(
              reviews, ReviewTable.read(ReviewTable.trainingFile(folder.resolve(trained))));
    } catch (NoSuchFileException missing) {
      throw CommandFailedException.wrongUse(
          "--data needs a table of labelled reviews; there is none at " + missing.getMessage());
    }
  }

  private SentimentReport measured(SentimentModel asked, List<LabelledReview> reviews) {
    try (ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      return SentimentEvaluation.run(
          asked,
          reviews,
          (measure, done, total) -> display.at(measure, done, OptionalLong.of(total)));
    }
  }
}
