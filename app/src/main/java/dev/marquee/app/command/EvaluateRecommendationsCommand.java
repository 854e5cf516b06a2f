package dev.marquee.app.command;

import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.bench.similar.NeighbourEvaluation;
import dev.marquee.bench.similar.NeighbourReport;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee evaluate recommendations}: how sensible films like a film are. */
@Command(
    name = "recommendations",
    description = {
      "ask for films like well-known ones and count neighbours picked by hand among the first ten;"
          + " exit code 1 when fewer than the gate have three"
    },
    footer = {"", "Example:", "  marquee evaluate recommendations --output neighbours.md"})
final class EvaluateRecommendationsCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final ReportOption output = new ReportOption();

  private final Surroundings surroundings;

  EvaluateRecommendationsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = store.begin(data, surroundings);
    try (OpenCatalogue catalogue = OpenCatalogue.openExisting(settings);
        ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      return tell(
          NeighbourEvaluation.run(
              catalogue.store().movies(),
              (measure, done, total) -> display.at(measure, done, OptionalLong.of(total))));
    }
  }

  private int tell(NeighbourReport report) {
    return output.tell(
        surroundings,
        data.json,
        report,
        OptionalLong.empty(),
        List.of(),
        "Too few films have three sensible neighbours.");
  }
}
