package dev.marquee.app.command;

import dev.marquee.app.importing.PageAccess;
import dev.marquee.app.logging.Logging;
import dev.marquee.app.settings.LogLevel;
import dev.marquee.app.settings.Setting;
import dev.marquee.app.settings.Settings;
import dev.marquee.app.settings.SettingsReader;
import dev.marquee.app.terminal.Terminal;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a command is started in.
 *
 * @param environment variables
 * @param workingDirectory where relative paths begin
 * @param web from which pages are fetched
 */
public record Surroundings(
    Map<String, String> environment, Path workingDirectory, Terminal terminal, PageAccess web) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  public static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(), Path.of("").toAbsolutePath(), Terminal.ofProcess(), PageAccess.INTERNET);
  }

  /**
   * The settings of a command, after which the log is set up too: what every command begins with.
   *
   * @param usual how much is logged unless a person set it
   */
  Settings begin(Map<Setting, String> flags, LogLevel usual) {
    Settings settings = new SettingsReader(environment, workingDirectory, flags).read();
    Logging.configure(settings.logLevel().orElse(usual).level(), settings.logFormat());
    return settings;
  }
}
