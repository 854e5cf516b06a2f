package dev.marquee.app.command;

import dev.marquee.app.settings.LogLevel;
import dev.marquee.app.settings.Setting;
import dev.marquee.app.settings.Settings;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag of the commands that can work on any store. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "ADDRESS",
      description = "the store of films (MARQUEE_STORE; default: lucene:<data-dir>/store)")
  @Nullable String store;

  /** Begins a command that has these flags and those, and tells only what is wrong. */
  Settings begin(DataOptions data, Surroundings surroundings) {
    Map<Setting, String> flags = data.flags();
    addTo(flags);
    return surroundings.begin(flags, LogLevel.WARNING);
  }

  void addTo(Map<Setting, String> flags) {
    if (store != null) {
      flags.put(Setting.STORE, store);
    }
  }
}
