package dev.marquee.app.command;

import dev.marquee.api.ThingToTry;
import dev.marquee.app.importing.ImportReport;
import dev.marquee.app.settings.LogLevel;
import dev.marquee.app.settings.Setting;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.terminal.Terminal;
import dev.marquee.app.wiring.DemoFilms;
import dev.marquee.app.wiring.MarqueeServer;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.indexer.fetch.PageFetcher;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee demo}: Marquee with the films that come with it, in a folder of its own. */
@Command(
    name = "demo",
    description =
        "serve the films that come with Marquee, until Ctrl-C; all it writes is in the folder demo"
            + " of the data folder",
    footer = {"", "Example:", "  marquee demo"})
final class DemoCommand implements Callable<Integer> {
  private static final String FOLDER = "demo";

  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final ServerOptions server = new ServerOptions();

  @Option(
      names = "--store",
      paramLabel = "ADDRESS",
      description = "a store for these films alone, such as http://localhost:9200/demo")
  private @Nullable String store;

  private final Surroundings surroundings;

  DemoCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Map<Setting, String> flags = data.flags();
    server.addTo(flags);
    Settings own = surroundings.begin(flags, LogLevel.WARNING).apart(FOLDER);
    Settings settings = store == null ? own : own.withStore(store);
    try (OpenCatalogue catalogue = OpenCatalogue.open(settings)) {
      bringFilms(catalogue);
      try (PageFetcher web = surroundings.web().to(settings.reviewHosts());
          MarqueeServer running =
              Serving.from(settings.port(), catalogue, DemoFilms.THINGS_TO_TRY, web)) {
        Announcement.of(running, catalogue).tell(surroundings.terminal(), data.json);
        suggest(running);
        Serving.untilInterrupted();
      }
    }
    return ExitCode.OK;
  }

  private void bringFilms(OpenCatalogue catalogue) throws IOException {
    if (store != null && !DemoFilms.mayGoInto(catalogue.store())) {
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

  private void suggest(MarqueeServer running) {
    Terminal terminal = surroundings.terminal();
    terminal.say("Three things to try:");
    for (ThingToTry thing : DemoFilms.THINGS_TO_TRY) {
      terminal.say("  %s: %s".formatted(thing.words(), running.address().resolve(thing.path())));
    }
  }
}
