package dev.marquee.app.command;

import dev.marquee.app.settings.LogLevel;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.bench.merge.MergeEvaluation;
import dev.marquee.bench.merge.MergeReport;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee evaluate merge}: how well films of several sources are told to be one. */
@Command(
    name = "merge",
    description = {
      "merge public tables with the films' numbers hidden, and count what was missed and what is"
          + " wrong; exit code 1 when a measure is beyond its gate"
    },
    footer = {"", "Example:", "  marquee evaluate merge --data data --output merge.md"})
final class EvaluateMergeCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final ReportOption output = new ReportOption();

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      required = true,
      description =
          "holds tmdb/tmdb_5000_movies.csv.gz, tmdb/links.csv.gz, seed/movie_metadata.csv.gz,"
              + " movielens-small/movies.csv and wikipedia-movies/wikipedia_movies.jsonl.gz")
  private Path tables = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "of the merges that are drawn (default: ${DEFAULT-VALUE})")
  private long seed = MergeEvaluation.REPORTING_SEED;

  private final Surroundings surroundings;

  EvaluateMergeCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    surroundings.begin(data.flags(), LogLevel.WARNING);
    MergeReport report = measured(surroundings.workingDirectory().resolve(tables));
    return output.tell(
        surroundings,
        data.json,
        report,
        OptionalLong.of(seed),
        List.of(),
        "At least one measure is beyond its gate.");
  }

  private MergeReport measured(Path folder) throws IOException {
    try (ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      return MergeEvaluation.run(
          folder,
          seed,
          (measure, done, total) -> display.at(measure, done, OptionalLong.of(total)));
    } catch (NoSuchFileException missing) {
      throw CommandFailedException.wrongUse(
          "--data needs a folder with all tables; this one is not there: " + missing.getMessage());
    }
  }
}
