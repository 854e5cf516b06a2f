package dev.marquee.app.command;

import dev.marquee.analytics.sentiment.LabelledReview;
import dev.marquee.analytics.sentiment.SentimentModel;
import dev.marquee.analytics.sentiment.SentimentTraining;
import dev.marquee.analytics.sentiment.SentimentTraining.Trained;
import dev.marquee.app.json.Json;
import dev.marquee.app.settings.LogLevel;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.bench.sentiment.ReviewTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee train sentiment}: a model that labels reviews, from labelled ones. */
@Command(
    name = "sentiment",
    description =
        "learn from labelled reviews which texts speak for their film, and write the model to a"
            + " file; 25,000 reviews need two minutes and MARQUEE_HEAP=3g",
    footer = {
      "",
      "Example:",
      "  marquee train sentiment --data data/imdb-reviews/imdb_reviews_train.csv.gz"
    })
final class TrainSentimentCommand implements Callable<Integer> {
  private static final double PER_CENT = 100;

  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--data",
      paramLabel = "FILE|FOLDER",
      required = true,
      description =
          "a table with the columns label (pos or neg), review and imdb_id, or the folder of"
              + " imdb_reviews_train.csv.gz")
  private Path table = Path.of("");

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "where the model goes (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("sentiment.model");

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "the same reviews and seed give the same file (default: ${DEFAULT-VALUE})")
  private long seed = SentimentTraining.DEFAULT_SEED;

  private final Surroundings surroundings;

  TrainSentimentCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What is told of a training. */
  private record Told(int reviews, double accuracyOfUnseen, int ngrams, long bytes, String file) {}

  @Override
  public Integer call() throws IOException {
    surroundings.begin(data.flags(), LogLevel.WARNING);
    Trained trained = trained(reviews());
    SentimentModel model = trained.model();
    Path file = surroundings.workingDirectory().resolve(output);
    try (OutputStream out = Files.newOutputStream(file)) {
      model.write(out);
    }
    tell(
        new Told(
            model.reviews(),
            trained.accuracyOfUnseen(),
            model.ngrams(),
            Files.size(file),
            output.toString()));
    return ExitCode.OK;
  }

  private List<LabelledReview> reviews() throws IOException {
    try {
      Path given = surroundings.workingDirectory().resolve(table);
      return ReviewTable.read(ReviewTable.trainingFile(given));
    } catch (NoSuchFileException missing) {
      throw CommandFailedException.wrongUse(
          "--data needs a table of labelled reviews; there is none at " + missing.getMessage());
    }
  }

  private Trained trained(List<LabelledReview> reviews) {
    try (ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      return SentimentTraining.train(
          reviews, seed, (step, done, total) -> display.at(step, done, OptionalLong.of(total)));
    } catch (IllegalArgumentException tooFew) {
      throw CommandFailedException.failed(String.valueOf(tooFew.getMessage()));
    } catch (OutOfMemoryError full) {
      throw CommandFailedException.failed(
          "there is not enough memory to train; begin with MARQUEE_HEAP=3g");
    }
  }

  private void tell(Told trained) {
    surroundings
        .terminal()
        .print(
            data.json
                ? Json.write(trained)
                : "%,d reviews gave %,d n-grams; of reviews whose films it had not seen it told %.2f%% right. The model is %s, %,d bytes."
                    .formatted(
                        trained.reviews(),
                        trained.ngrams(),
                        trained.accuracyOfUnseen() * PER_CENT,
                        trained.file(),
                        trained.bytes()));
  }
}
