package dev.marquee.app.command;

import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.bench.search.SearchEvaluation;
import dev.marquee.bench.search.SearchReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee evaluate search}: how often search as you type finds what was meant. */
@Command(
    name = "search",
    description = {
      "measure how often search as you type finds what was meant, mistyped in many ways;"
          + " exit code 1 when a measure is below its gate"
    },
    footer = {"", "Example:", "  marquee evaluate search --output search.md"})
final class EvaluateSearchCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final ReportOption output = new ReportOption();

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "of the mistakes that are made (default: ${DEFAULT-VALUE})")
  private long seed = SearchEvaluation.REPORTING_SEED;

  @Option(
      names = "--sample",
      paramLabel = "CASES",
      description = "at most so many cases of each measure, for a quick look")
  private @Nullable Integer sample;

  private final Surroundings surroundings;

  EvaluateSearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    if (sample != null && sample < 1) {
      throw CommandFailedException.wrongUse(
          "--sample is '%d'; allowed is a whole number from 1".formatted(sample));
    }
    Settings settings = store.begin(data, surroundings);
    try (OpenCatalogue catalogue = OpenCatalogue.open(settings)) {
      if (catalogue.store().movies().count() == 0) {
        throw CommandFailedException.failed(
            "the store holds no films to ask for; `marquee import FILE` brings some in");
      }
      return tell(measured(catalogue));
    }
  }

  private SearchReport measured(OpenCatalogue catalogue) {
    OptionalInt most = sample == null ? OptionalInt.empty() : OptionalInt.of(sample);
    try (ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      return SearchEvaluation.run(
          catalogue.store().movies(),
          seed,
          most,
          (measure, done, total) -> display.at(measure, done, OptionalLong.of(total)));
    } catch (CancellationException e) {
      // Else the store could not be closed well.
      Thread.interrupted();
      throw CommandFailedException.failed("the evaluation was stopped before its end");
    }
  }

  private int tell(SearchReport report) {
    return output.tell(
        surroundings,
        data.json,
        report,
        OptionalLong.of(seed),
        flagsGiven(),
        "At least one measure is below its gate.");
  }

  private List<String> flagsGiven() {
    List<String> flags = new ArrayList<>();
    if (sample != null) {
      flags.add("--sample " + sample);
    }
    return flags;
  }
}
