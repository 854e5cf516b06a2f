package dev.marquee.app.command;

import dev.marquee.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code marquee store restore}: a store from a backup. */
@Command(
    name = "restore",
    description = "make the store keep what a backup holds; a server may serve meanwhile",
    footer = {"", "Example:", "  marquee store restore --replace films-2026-01-31.backup"})
final class StoreRestoreCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();

  @Option(
      names = "--replace",
      description = "lose what the backup lacks or has otherwise; else such a store is left alone")
  private boolean replace;

  @Parameters(paramLabel = "FILE", description = "what `store backup` wrote")
  private Path file = Path.of("");

  private final Surroundings surroundings;

  StoreRestoreCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = store.begin(data, surroundings);
    Path absolute = surroundings.workingDirectory().resolve(file).normalize();
    return TransferReport.of(
            absolute.toString(),
            settings.store(),
            new Transfers(surroundings).restore(absolute, settings, replace))
        .tell(surroundings, data.json);
  }
}
