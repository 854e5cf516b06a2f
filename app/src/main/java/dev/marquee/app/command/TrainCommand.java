package dev.marquee.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code marquee train}: holds the commands that learn from data. */
@Command(
    name = "train",
    description = "learn from what the store has, or from labelled reviews",
    footer = {"", "Example:", "  marquee train vectors"})
final class TrainCommand implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @Override
  public void run() {
    throw CommandFailedException.wrongUse(
        "`marquee train` needs one word more: vectors, popularity or sentiment");
  }
}
