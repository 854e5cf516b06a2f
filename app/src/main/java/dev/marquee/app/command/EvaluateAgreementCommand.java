package dev.marquee.app.command;

import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.bench.search.AgreementReport;
import dev.marquee.bench.search.StoreAgreement;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee evaluate agreement}: whether two stores of the same films answer alike. */
@Command(
    name = "agreement",
    description = {
      "ask two stores of the same films for every title, and compare the first film, the total"
          + " and the facet counts; exit code 1 when anything differs"
    },
    footer = {"", "Example:", "  marquee evaluate agreement --with http://localhost:9200"})
final class EvaluateAgreementCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();
  @Mixin private final ReportOption output = new ReportOption();

  @Option(
      names = "--with",
      paramLabel = "ADDRESS",
      required = true,
      description = "the other store of the same films")
  private String other = "";

  private final Surroundings surroundings;

  EvaluateAgreementCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = store.begin(data, surroundings);
    try (OpenCatalogue catalogue = OpenCatalogue.open(settings);
        Store second = Stores.open(other, StoreListener.NONE)) {
      return tell(compared(catalogue.store(), second));
    }
  }

  private AgreementReport compared(Store one, Store second) {
    try (ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      return StoreAgreement.run(
          one.movies(),
          second.movies(),
          (measure, done, total) -> display.at(measure, done, OptionalLong.of(total)));
    } catch (CancellationException e) {
      // Else the stores could not be closed well.
      Thread.interrupted();
      throw CommandFailedException.failed("the comparison was stopped before its end");
    }
  }

  private int tell(AgreementReport report) {
    return output.tell(
        surroundings,
        data.json,
        report,
        OptionalLong.empty(),
        List.of(),
        "The stores do not answer alike.");
  }
}
