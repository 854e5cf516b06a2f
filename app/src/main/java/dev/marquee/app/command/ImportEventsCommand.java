package dev.marquee.app.command;

import dev.marquee.app.settings.Settings;
import dev.marquee.app.wiring.OpenCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
    return new RowImports(surroundings, data.json, "Events")
        .run(settings, paths, OpenCatalogue::events, Map.of("kind", "import-events"));
  }
}
