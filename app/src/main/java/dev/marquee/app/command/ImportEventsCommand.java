package dev.marquee.app.command;

import dev.marquee.app.importing.RowReport;
import dev.marquee.app.importing.ServerRowImport;
import dev.marquee.app.json.Json;
import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.app.wiring.OwnedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code marquee import-events}: what people did into the store, by the running server where one
 * owns it.
 */
@Command(
    name = "import-events",
    description = {
      "read what people did from files, or from all files in folders, packed with gzip or not:"
          + " MovieLens' ratings.csv; CSV with the columns event_id, user_id, action, timestamp and"
          + " what else an event has; JSON, one event on each line.",
      "An event counts once, however often it is read."
    },
    footer = {"", "Example:", "  marquee import-events ratings.csv.gz"})
final class ImportEventsCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();

  @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "what to import")
  private List<Path> paths = List.of();

  private final Surroundings surroundings;

  ImportEventsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = store.begin(data, surroundings);
    List<Path> absolute =
        paths.stream()
            .map(path -> surroundings.workingDirectory().resolve(path).normalize())
            .toList();
    RowReport report = imported(settings, absolute);
    if (data.json) {
      surroundings.terminal().print(Json.write(report));
    }
    new RowReportText(surroundings).tell(report, "Events", !data.json);
    return switch (report.outcome()) {
      case COMPLETE -> ExitCode.OK;
      case FAILED, CANCELLED -> ExitCode.FAILED;
      case REFUSED -> ExitCode.WRONG_USE;
    };
  }

  private RowReport imported(Settings settings, List<Path> absolute)
      throws IOException, InterruptedException {
    try (OpenCatalogue catalogue = OpenCatalogue.open(settings);
        ProgressDisplay display = ProgressDisplay.ofBytes(surroundings.terminal())) {
      return catalogue
          .events()
          .run(
              absolute,
              progress -> display.at("events", progress.bytesRead(), progress.bytesTotal()));
    } catch (OwnedException e) {
      return importedBy(e.owner(), settings.dataDir(), absolute);
    }
  }

  private RowReport importedBy(RunningServer owner, Path dataDir, List<Path> absolute)
      throws IOException, InterruptedException {
    surroundings
        .terminal()
        .say("The server at %s owns the store and imports now.".formatted(owner.address()));
    try (ProgressDisplay display = ProgressDisplay.ofBytes(surroundings.terminal())) {
      return new ServerRowImport(owner, dataDir)
          .run(
              "import-events",
              absolute,
              progress -> display.at("events", progress.done(), progress.total()));
    } catch (InterruptedException e) {
      throw CommandFailedException.failed("the import goes on in the server at " + owner.address());
    }
  }
}
