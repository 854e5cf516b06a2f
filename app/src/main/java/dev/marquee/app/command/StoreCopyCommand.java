package dev.marquee.app.command;

import dev.marquee.app.settings.LogLevel;
import dev.marquee.app.settings.Setting;
import dev.marquee.app.settings.Settings;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code marquee store copy}: one store from another, whatever their engines. */
@Command(
    name = "copy",
    description = {
      "make a store keep what another keeps, on whatever engines; ended in between, the same"
          + " command goes on with it; servers may serve meanwhile"
    },
    footer = {"", "Example:", "  marquee store copy --to http://localhost:9200"})
final class StoreCopyCommand implements Callable<Integer> {
  @Mixin private final DataOptions data = new DataOptions();

  @Option(
      names = "--from",
      paramLabel = "ADDRESS",
      description = "the store to copy (MARQUEE_STORE; default: lucene:<data-dir>/store)")
  private @Nullable String from;

  @Option(
      names = "--to",
      paramLabel = "ADDRESS",
      required = true,
      description = "the store to make, or to go on with")
  private String to = "";

  @Option(
      names = "--replace",
      description =
          "lose what the copied store lacks or has otherwise; else the other is left alone")
  private boolean replace;

  private final Surroundings surroundings;

  StoreCopyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Map<Setting, String> flags = data.flags();
    if (from != null) {
      flags.put(Setting.STORE, from);
    }
    Settings source = surroundings.begin(flags, LogLevel.WARNING);
    Settings target = source.withStore(to);
    if (source.store().equals(target.store())) {
      throw CommandFailedException.wrongUse("a store cannot be copied to itself: " + to);
    }
    return TransferReport.of(
            source.store(),
            target.store(),
            new Transfers(surroundings).copy(source, target, replace))
        .tell(surroundings, data.json);
  }
}
