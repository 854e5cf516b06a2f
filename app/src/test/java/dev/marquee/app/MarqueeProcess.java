package dev.marquee.app;

import java.nio.file.Path;
import java.util.List;

/** Marquee as a process of its own, with the classes of the tests. */
final class MarqueeProcess {
  private MarqueeProcess() {}

  /** The words of a shell's command that serves on a free port, and tells as JSON on which. */
  static List<String> serving(Path dataDir) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        Marquee.class.getName(),
        "serve",
        "--json",
        "--port",
        "0",
        "--data-dir",
        dataDir.toString());
  }
}
