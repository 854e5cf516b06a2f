package dev.marquee.app.command;

import dev.marquee.app.command.ReportOption.Report;
import dev.marquee.app.measure.BenchPlan;
import dev.marquee.app.measure.Benchmark;
import dev.marquee.app.measure.MeasuredStore;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.bench.load.BenchReport;
import dev.marquee.bench.load.FilmName;
import dev.marquee.bench.load.LoadSettings;
import dev.marquee.bench.search.SearchEvaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code marquee bench}: how fast requests are answered, films imported, and the server started.
 */
@Command(
    name = "bench",
    description = {
      "measure how fast a server over the store answers, starts and, with --files, imports;"
          + " exit code 1 when a measure is outside its gate or a request fails",
      "",
      "What Marquee asks of a cluster that it reaches by plain http is recorded first, then sent to"
          + " the cluster without Marquee too: Marquee's median may be at most 1.5 times that.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  marquee bench --rate 200 --seconds 60 --files films.csv --output speed.md",
      "  marquee bench --with http://localhost:9200 --files films.csv --output speed.md"
    })
final class BenchCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final ReportOption output = new ReportOption();

  @Option(
      names = "--with",
      paramLabel = "ADDRESS",
      description = "measure another store of the same films too, after the first")
  private @Nullable String other;

  @Option(
      names = "--rate",
      paramLabel = "REQUESTS",
      description = "requests a second (default: ${DEFAULT-VALUE})")
  private double rate = 200;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      description = "how long each kind of request is counted (default: ${DEFAULT-VALUE})")
  private int seconds = 60;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description = "of the same before, not counted (default: ${DEFAULT-VALUE})")
  private int warmUpSeconds = 30;

  @Option(
      names = "--files",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "time the import of these files into an empty store; in a cluster that is one with -bench"
              + " behind its name, emptied before and after")
  private List<Path> files = List.of();

  private final Surroundings surroundings;

  BenchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = store.begin(data, surroundings);
    LoadSettings load = checked(this::load);
    SameFilms same = SameFilms.in(settings, Optional.ofNullable(other));
    BenchPlan plan = checked(() -> plan(same.stores(), load));
    BenchReport report = measured(plan, same.films());
    return output.tell(
        surroundings,
        data.json,
        new Report(
            report::document,
            report.tables(),
            report::markdown,
            report.pass(),
            "At least one measure is outside its gate, or requests failed."));
  }

  private BenchReport measured(BenchPlan plan, List<FilmName> films)
      throws IOException, InterruptedException {
    try (ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      return Benchmark.run(
          plan, films, (measure, done, total) -> display.at(measure, done, OptionalLong.of(total)));
    } catch (CancellationException | InterruptedException e) {
      throw CommandFailedException.failed("the measurement was stopped before its end");
    } catch (IllegalStateException e) {
      throw CommandFailedException.failed(String.valueOf(e.getMessage()));
    }
  }

  private LoadSettings load() {
    return new LoadSettings(
        rate,
        Duration.ofSeconds(seconds),
        Duration.ofSeconds(warmUpSeconds),
        SearchEvaluation.REPORTING_SEED);
  }

  private BenchPlan plan(List<MeasuredStore> stores, LoadSettings load) {
    Path here = surroundings.workingDirectory();
    List<Path> absolute = files.stream().map(file -> here.resolve(file).normalize()).toList();
    return new BenchPlan(stores, absolute, load, here, flagsGiven());
  }

  private static <T> T checked(Supplier<T> flags) {
    try {
      return flags.get();
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.wrongUse(String.valueOf(e.getMessage()));
    }
  }

  private List<String> flagsGiven() {
    List<String> flags =
        new ArrayList<>(
            List.of("--rate " + rate, "--seconds " + seconds, "--warm-up " + warmUpSeconds));
    files.forEach(file -> flags.add("--files " + file.getFileName()));
    return flags;
  }
}
