package dev.marquee.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code marquee evaluate}: holds the commands that measure how good answers are. */
@Command(
    name = "evaluate",
    description = "measure how good the answers are",
    footer = {"", "Example:", "  marquee evaluate search"})
final class EvaluateCommand implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @Override
  public void run() {
    throw CommandFailedException.wrongUse(
        "`marquee evaluate` needs one word more: search, agreement, merge, sentiment,"
            + " popularity or recommendations");
  }
}
