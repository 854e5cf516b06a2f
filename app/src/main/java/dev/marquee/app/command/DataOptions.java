package dev.marquee.app.command;

import dev.marquee.app.settings.Setting;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags of every command that works on data. */
final class DataOptions {
  @Option(
      names = "--data-dir",
      paramLabel = "FOLDER",
      description = "where Marquee keeps its data (MARQUEE_DATA_DIR; default: ./data)")
  @Nullable String dataDir;

  @Option(
      names = "--pseudonymise",
      description = "keep only keyed hashes of the names of accounts (PSEUDONYMISE)")
  boolean pseudonymise;

  @Option(names = "--json", description = "print one JSON object, for programs")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  Map<Setting, String> flags() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    if (dataDir != null) {
      flags.put(Setting.DATA_DIR, dataDir);
    }
    if (pseudonymise) {
      flags.put(Setting.PSEUDONYMISE, "true");
    }
    return flags;
  }
}
