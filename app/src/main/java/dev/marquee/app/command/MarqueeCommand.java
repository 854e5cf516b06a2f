package dev.marquee.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** {@code marquee} without a command: help and version. */
@Command(
    name = "marquee",
    description = "Marquee finds films and recommends films.",
    versionProvider = MarqueeCommand.Version.class,
    footer = {
      "",
      "Example:",
      "  marquee demo",
      "",
      "`marquee COMMAND --help` tells more of a command."
    })
final class MarqueeCommand implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "show the version")
  boolean version;

  @Override
  public void run() {
    throw CommandFailedException.wrongUse(
        "marquee needs a command, such as `marquee demo`; `marquee --help` names all");
  }

  /** The version stands in the jar; classes in a folder have none. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = MarqueeCommand.class.getPackage().getImplementationVersion();
      return new String[] {"Marquee " + (version == null ? "(development)" : version)};
    }
  }
}
