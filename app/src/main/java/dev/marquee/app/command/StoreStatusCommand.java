package dev.marquee.app.command;

import dev.marquee.app.json.Json;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.TextTable;
import dev.marquee.app.wiring.OpenCatalogue;
import dev.marquee.store.StoreStatus;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee store status}: what the store is and holds. */
@Command(
    name = "status",
    description = "tell which engine keeps the films and reviews, where, how many and how large",
    footer = {"", "Example:", "  marquee store status --json"})
final class StoreStatusCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();

  private final Surroundings surroundings;

  StoreStatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = store.begin(data, surroundings);
    try (OpenCatalogue catalogue = OpenCatalogue.openExisting(settings)) {
      tell(catalogue.store().status(), surroundings, data.json);
    }
    return ExitCode.OK;
  }

  static void tell(StoreStatus status, Surroundings surroundings, boolean json) {
    surroundings.terminal().print(json ? Json.write(status) : table(status));
  }

  private static String table(StoreStatus status) {
    return new TextTable("store", status.place())
        .row("engine", status.engine())
        .row("format", Integer.toString(status.formatVersion()))
        .row("films", "%,d".formatted(status.movieCount()))
        .row("reviews", "%,d".formatted(status.reviewCount()))
        .row("events", "%,d".formatted(status.eventCount()))
        .row("size", "%,d KB".formatted(status.sizeBytes() / 1024))
        .toString();
  }
}
