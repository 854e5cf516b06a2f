package dev.marquee.app.command;

import dev.marquee.app.json.Json;
import dev.marquee.app.settings.Settings;
import dev.marquee.transfer.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code marquee store backup}: all that a store keeps into a file. */
@Command(
    name = "backup",
    description =
        "write all that the store keeps to a new file, from which `store restore` makes it again on"
            + " any engine; a server may serve meanwhile",
    footer = {"", "Example:", "  marquee store backup films-2026-01-31.backup"})
final class StoreBackupCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();
  @Mixin private final StoreOption store = new StoreOption();

  @Parameters(paramLabel = "FILE", description = "a file that is not there yet")
  private Path file = Path.of("");

  private final Surroundings surroundings;

  StoreBackupCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = store.begin(data, surroundings);
    Path absolute = surroundings.workingDirectory().resolve(file).normalize();
    Backup.Contents contents = new Transfers(surroundings).backup(settings, absolute);
    Report report =
        new Report(
            settings.store(),
            absolute.toString(),
            contents.films(),
            contents.reviews(),
            contents.events(),
            Files.size(absolute));
    surroundings.terminal().print(data.json ? Json.write(report) : report.sentence());
    return ExitCode.OK;
  }

  private record Report(
      String store, String file, long kept, long reviews, long events, long sizeBytes) {
    String sentence() {
      return "%,d films and redirects, %,d reviews and %,d events of %s are in %s, %,d KB."
          .formatted(kept, reviews, events, store, file, sizeBytes / 1024);
    }
  }
}
