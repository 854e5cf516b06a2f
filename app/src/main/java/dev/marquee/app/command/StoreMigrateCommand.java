package dev.marquee.app.command;

import dev.marquee.app.json.Json;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.terminal.ProgressDisplay;
import dev.marquee.app.terminal.Terminal;
import dev.marquee.store.Migration;
import dev.marquee.store.StoreProvider;
import dev.marquee.store.Stores;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee store migrate}: a store of an earlier format to the present one. */
@Command(
    name = "migrate",
    description = {
      "write the films of a store of an earlier format anew in the format of this version. On"
          + " Elasticsearch the older Marquee may go on serving and writing meanwhile; on Lucene it"
          + " has to be stopped. What was there stays beside until --drop-earlier"
    },
    footer = {"", "Example:", "  marquee store migrate --store http://localhost:9200"})
final class StoreMigrateCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--drop-earlier",
      description = "take away what migrations left of earlier formats, which older versions read")
  private boolean dropEarlier;

  private final Surroundings surroundings;

  StoreMigrateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Settings settings = store.begin(data, surroundings);
    StoreProvider engine = Stores.providerOf(settings.store());
    Report report;
    try (ProgressDisplay display = ProgressDisplay.ofSteps(surroundings.terminal())) {
      Migration migration =
          engine.migrate(settings.store(), (done, total) -> progressed(display, done, total));
      List<String> dropped = dropEarlier ? engine.dropEarlier(settings.store()) : List.of();
      report = new Report(settings.store(), migration, dropped);
    }
    Terminal terminal = surroundings.terminal();
    if (data.json) {
      terminal.print(Json.write(report));
    } else {
      report.tell(terminal);
    }
    return ExitCode.OK;
  }

  private static void progressed(ProgressDisplay display, long done, long total) {
    display.at("migrating", done, OptionalLong.of(total));
    if (Thread.interrupted()) {
      throw CommandFailedException.failed("it was stopped; run the same command again");
    }
  }

  private record Report(String store, Migration migration, List<String> dropped) {
    void tell(Terminal terminal) {
      if (migration.from() == migration.to()) {
        terminal.print("%s has format %d already.".formatted(store, migration.to()));
      } else {
        terminal.print(
            "%s has format %d now, %,d documents were written."
                .formatted(store, migration.to(), migration.documents()));
      }
      if (dropped.isEmpty()) {
        migration
            .left()
            .ifPresent(
                left ->
                    terminal.print(
                        "Format %d is left in %s; `marquee store migrate --drop-earlier` takes it away."
                            .formatted(migration.from(), left)));
      } else {
        terminal.print("Taken away: %s.".formatted(String.join(", ", dropped)));
      }
    }
  }
}
