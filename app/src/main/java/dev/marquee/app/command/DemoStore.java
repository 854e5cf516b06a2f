package dev.marquee.app.command;

import dev.marquee.app.importing.ImportReport;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.wiring.DemoFilms;
import dev.marquee.app.wiring.OpenCatalogue;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The store of the demo, which is no other: the flag that names it, and how it gets its films. */
final class DemoStore {
  private static final String FOLDER = "demo";

  @Option(
      names = "--store",
      paramLabel = "ADDRESS",
      description = "a store for these films alone, such as http://localhost:9200/demo")
  private @Nullable String store;

  /** Settings with all data in a folder of its own, whatever store is usual. */
  Settings settings(Settings usual) {
    Settings own = usual.apart(FOLDER);
    return store == null ? own : own.withStore(store);
  }

  /**
   * Sees to it that the store has the films that come with Marquee, and had nothing else before.
   */
  void bringFilms(OpenCatalogue catalogue, Surroundings surroundings) throws IOException {
    if (!DemoFilms.mayGoInto(catalogue.store())) {
      throw CommandFailedException.failed(
          "the store holds other films; the demo needs one of its own, such as"
              + " http://localhost:9200/demo");
    }
    Optional<ImportReport> report;
    try (ProgressDisplay display = ProgressDisplay.ofBytes(surroundings.terminal())) {
      report =
          DemoFilms.bringInto(
              catalogue,
              progress -> display.at("films", progress.bytesRead(), progress.bytesTotal()));
    }
    if (report.isPresent() && report.get().outcome() != ImportReport.Outcome.COMPLETE) {
      new ImportReportText(surroundings).tell(report.get(), false);
      throw CommandFailedException.failed("the bundled films could not be brought in");
    }
  }
}
