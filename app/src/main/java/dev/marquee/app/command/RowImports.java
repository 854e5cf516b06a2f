package dev.marquee.app.command;

import dev.marquee.app.importing.RowImporter;
import dev.marquee.app.importing.RowReport;
import dev.marquee.app.importing.ServerRowImport;
import dev.marquee.app.json.Json;
import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.terminal.Terminal;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.app.wiring.OwnedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/** Imports rows for a command: here, or by the running server where one owns the store. */
final class RowImports {
  private final Surroundings surroundings;
  private final boolean json;
  private final String plural;

  /** An import into an open store. */
  @FunctionalInterface
  interface Here {
    RowReport run(OpenCatalogue catalogue, Display display);
  }

  /** Shows how far an import is. */
  @FunctionalInterface
  interface Display {
    void at(long done, OptionalLong total);
  }

  /**
   * @param plural what the rows tell of, with a capital
   */
  RowImports(Surroundings surroundings, boolean json, String plural) {
    this.surroundings = surroundings;
    this.json = json;
    this.plural = plural;
  }

  /**
   * Imports, and tells what came of it.
   *
   * @param paths as they were typed
   * @param importer of an open store
   * @param job what the server is asked for, but for the paths
   * @return the exit code
   */
  int run(
      Settings settings,
      List<Path> paths,
      Function<OpenCatalogue, RowImporter> importer,
      Map<String, Object> job)
      throws IOException, InterruptedException {
    List<Path> absolute =
        paths.stream()
            .map(path -> surroundings.workingDirectory().resolve(path).normalize())
            .toList();
    Map<String, Object> wish = new HashMap<>(job);
    wish.put("paths", absolute.stream().map(Path::toString).toList());
    return run(
        settings,
        (catalogue, display) ->
            importer
                .apply(catalogue)
                .run(absolute, progress -> display.at(progress.bytesRead(), progress.bytesTotal())),
        wish,
        ProgressDisplay::ofBytes);
  }

  /**
   * Imports whatever it is, and tells what came of it.
   *
   * @param here the import into an open store
   * @param wish what the server is asked for
   * @param steps shows how far it is, in what it counts
   * @return the exit code
   */
  int run(
      Settings settings,
      Here here,
      Map<String, Object> wish,
      Function<Terminal, ProgressDisplay> steps)
      throws IOException, InterruptedException {
    RowReport report = imported(settings, here, wish, steps);
    if (json) {
      surroundings.terminal().print(Json.write(report));
    }
    new RowReportText(surroundings).tell(report, plural, !json);
    return switch (report.outcome()) {
      case COMPLETE -> ExitCode.OK;
      case FAILED, CANCELLED -> ExitCode.FAILED;
      case REFUSED -> ExitCode.WRONG_USE;
    };
  }

  private RowReport imported(
      Settings settings,
      Here here,
      Map<String, Object> wish,
      Function<Terminal, ProgressDisplay> steps)
      throws IOException, InterruptedException {
    try (OpenCatalogue catalogue = OpenCatalogue.open(settings);
        ProgressDisplay display = steps.apply(surroundings.terminal())) {
      return here.run(catalogue, (done, total) -> display.at(label(), done, total));
    } catch (OwnedException e) {
      return importedBy(e.owner(), settings.dataDir(), wish, steps);
    }
  }

  private RowReport importedBy(
      RunningServer owner,
      Path dataDir,
      Map<String, Object> wish,
      Function<Terminal, ProgressDisplay> steps)
      throws IOException, InterruptedException {
    Terminal terminal = surroundings.terminal();
    terminal.say("The server at %s owns the store and imports now.".formatted(owner.address()));
    try (ProgressDisplay display = steps.apply(terminal)) {
      return new ServerRowImport(owner, dataDir)
          .run(wish, progress -> display.at(label(), progress.done(), progress.total()));
    } catch (InterruptedException e) {
      throw CommandFailedException.failed("the import goes on in the server at " + owner.address());
    }
  }

  private String label() {
    return plural.toLowerCase(Locale.ROOT);
  }
}
