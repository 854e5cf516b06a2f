package dev.marquee.app.command;

import dev.marquee.analytics.popularity.PopularityTraining;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.bench.popularity.PopularityEvaluation;
import dev.marquee.bench.popularity.PopularityReport;
import dev.marquee.bench.popularity.ReferenceFigures;
import dev.marquee.bench.popularity.Tables;
import dev.marquee.catalog.MovieFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee evaluate popularity}: how good forecasts of popularity are. */
@Command(
    name = "popularity",
    description = {
      "learn from the films before a day how popular films become, and forecast those after it;"
          + " exit code 1 when a measure is beyond its gate"
    },
    footer = {"", "Example:", "  marquee evaluate popularity --split 2013-01-01"})
final class EvaluatePopularityCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final ReportOption output = new ReportOption();

  @Option(
      names = "--split",
      paramLabel = "DATE",
      description = "the day of the first films that are asked about (default: ${DEFAULT-VALUE})")
  private LocalDate split = LocalDate.of(2013, 1, 1);

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "leave out films from this day on, to choose by without seeing them")
  private LocalDate until = LocalDate.MAX;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "the same films and seed give the same figures (default: ${DEFAULT-VALUE})")
  private long seed = PopularityTraining.DEFAULT_SEED;

  @Option(
      names = "--tables",
      paramLabel = "FOLDER",
      description = "write what the models learn from, for other libraries")
  private @Nullable Path tables;

  @Option(
      names = "--reference",
      paramLabel = "FILE",
      description = "figures of another library, not to be worse than")
  private @Nullable Path reference;

  private final Surroundings surroundings;

  EvaluatePopularityCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = store.begin(data, surroundings);
    return output.tell(
        surroundings,
        data.json,
        measured(films(settings)),
        OptionalLong.of(seed),
        flags(),
        "At least one measure is beyond its gate.");
  }

  private List<String> flags() {
    return until.equals(LocalDate.MAX)
        ? List.of("--split " + split)
        : List.of("--split " + split, "--until " + until);
  }

  private List<MovieFacts> films(Settings settings) throws IOException {
    List<MovieFacts> films = new ArrayList<>();
    try (OpenCatalogue catalogue = OpenCatalogue.openExisting(settings)) {
      catalogue.store().movies().forEachFilm(entry -> films.add(entry.movie().facts()));
    }
    films.removeIf(film -> film.releaseDate().filter(day -> !day.isBefore(until)).isPresent());
    return films;
  }

  private PopularityReport measured(List<MovieFacts> films) throws IOException {
    Path folder = surroundings.workingDirectory();
    ReferenceFigures figures =
        reference == null
            ? ReferenceFigures.NONE
            : ReferenceFigures.read(folder.resolve(reference));
    try (ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      return new PopularityEvaluation(films, split)
          .run(
              seed,
              figures,
              (measure, done, total) -> display.at(measure, done, OptionalLong.of(total)),
              this::write);
    } catch (IllegalArgumentException tooFew) {
      throw CommandFailedException.failed(String.valueOf(tooFew.getMessage()));
    }
  }

  private void write(Tables learned) {
    if (tables != null) {
      try {
        learned.write(surroundings.workingDirectory().resolve(tables));
      } catch (IOException notWritten) {
        throw new UncheckedIOException(notWritten);
      }
    }
  }
}
