package dev.marquee.app.command;

import dev.marquee.app.importing.ImportReport;
import dev.marquee.app.importing.ServerImport;
import dev.marquee.app.json.Json;
import dev.marquee.app.owner.RunningServer;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.app.wiring.OwnedException;
import dev.marquee.indexer.ImportRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code marquee import}: files of films into the store, by the running server where one owns it.
 */
@Command(
    name = "import",
    description =
        "read films from files, or from all files in folders, packed with gzip or not; importing"
            + " again replaces",
    footer = {
      "",
      "Example:",
      "  marquee import tmdb_5000_movies.csv.gz more-films/",
      "  marquee import --replace-source netflix netflix_titles.csv"
    })
final class ImportCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--replace-source",
      paramLabel = "NAME",
      description = {
        "take the files for all that a source tells: its stored records that are not in them are"
            + " removed, and films that nobody else tells of. Nothing is removed unless every row"
            + " of the source was read and everything was stored.",
        "One of imdb, imdb-5000, jsonl (film documents), main_data, movielens, netflix, tmdb,"
            + " tmdb-45k (The Movies Dataset), wikipedia"
      })
  private @Nullable String replacedSource;

  @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "what to import")
  private List<Path> paths = List.of();

  private final Surroundings surroundings;

  ImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Settings settings = store.begin(data, surroundings);
    List<Path> absolute =
        paths.stream()
            .map(path -> surroundings.workingDirectory().resolve(path).normalize())
            .toList();
    ImportReport report = imported(settings, request(absolute));
    if (data.json) {
      surroundings.terminal().print(Json.write(report));
    }
    new ImportReportText(surroundings).tell(report, !data.json);
    return switch (report.outcome()) {
      case COMPLETE -> ExitCode.OK;
      case FAILED, CANCELLED -> ExitCode.FAILED;
      case REFUSED -> ExitCode.WRONG_USE;
    };
  }

  private ImportRequest request(List<Path> absolute) {
    try {
      return ImportRequest.of(absolute, Optional.ofNullable(replacedSource));
    } catch (IllegalArgumentException e) {
      throw CommandFailedException.wrongUse(String.valueOf(e.getMessage()));
    }
  }

  private ImportReport imported(Settings settings, ImportRequest request)
      throws IOException, InterruptedException {
    try (OpenCatalogue catalogue = OpenCatalogue.open(settings);
        ProgressDisplay display = ProgressDisplay.ofBytes(surroundings.terminal())) {
      return catalogue
          .importer()
          .run(
              request,
              progress -> display.at("import", progress.bytesRead(), progress.bytesTotal()));
    } catch (OwnedException e) {
      return importedBy(e.owner(), settings.dataDir(), request);
    }
  }

  private ImportReport importedBy(RunningServer owner, Path dataDir, ImportRequest request)
      throws IOException, InterruptedException {
    surroundings
        .terminal()
        .say("The server at %s owns the store and imports now.".formatted(owner.address()));
    try (ProgressDisplay display = ProgressDisplay.ofBytes(surroundings.terminal())) {
      return new ServerImport(owner, dataDir)
          .run(request, progress -> display.at("import", progress.done(), progress.total()));
    } catch (InterruptedException e) {
      throw CommandFailedException.failed("the import goes on in the server at " + owner.address());
    }
  }
}
