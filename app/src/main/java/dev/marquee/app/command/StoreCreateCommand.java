package dev.marquee.app.command;

import dev.marquee.app.settings.Settings;
import dev.marquee.app.wiring.OpenCatalogue;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code marquee store create}: an empty store, for those who want to look at it first. */
@Command(
    name = "create",
    description =
        "make an empty store where there is none; other commands do so by themselves when they need"
            + " one",
    footer = {"", "Example:", "  marquee store create --store http://localhost:9200/films"})
final class StoreCreateCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();

  private final Surroundings surroundings;

  StoreCreateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = store.begin(data, surroundings);
    try (OpenCatalogue catalogue = OpenCatalogue.open(settings)) {
      StoreStatusCommand.tell(catalogue.store().status(), surroundings, data.json);
    }
    return ExitCode.OK;
  }
}
