package dev.marquee.app.terminal;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The two voices of a command.
 *
 * @param out for results
 * @param err for messages to a person
 * @param interactive whether a person watches, so that lines may be drawn over
 */
public record Terminal(PrintWriter out, PrintWriter err, boolean interactive) {

  /** The terminal this process was started from. */
  public static Terminal ofProcess() {
    return new Terminal(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        personWatches());
  }

  /** Writes a message to a person, a line of its own. */
  public void say(String message) {
    err.println(message);
    err.flush();
  }

  /** Writes a result, a line of its own. */
  public void print(String result) {
    out.println(result);
    out.flush();
  }

  private static boolean personWatches() {
    return Optional.ofNullable(System.console()).filter(Terminal::isTerminal).isPresent();
  }

  /**
   * From Java 22 a console is there even when output goes to a file, and has a method to ask;
   * before, it is not.
   */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
