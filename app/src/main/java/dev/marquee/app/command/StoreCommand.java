package dev.marquee.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code marquee store}: holds the commands about the store itself. */
@Command(
    name = "store",
    description = "look after the store of films",
    footer = {"", "Example:", "  marquee store status"})
final class StoreCommand implements Runnable {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this help")
  boolean help;

  @Override
  public void run() {
    throw CommandFailedException.wrongUse(
        "`marquee store` needs one word more: status, create, migrate, copy, backup or"
            + " restore");
  }
}
