package dev.marquee.app.command;

import dev.marquee.app.settings.SettingException;
import dev.marquee.app.settings.SettingsReader;
import dev.marquee.app.terminal.Terminal;
import dev.marquee.app.wiring.OwnedException;
import dev.marquee.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Turns what went wrong into one sentence and an exit code; with DEBUG=true the stack trace comes
 * too.
 */
final class Failures {
  private final Surroundings surroundings;

  Failures(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The words of the command line cannot be understood. */
  int wrongWords(ParameterException problem, String[] words) {
    surroundings.terminal().say(firstLine(problem));
    surroundings
        .terminal()
        .say(
            "`%s --help` tells more."
                .formatted(problem.getCommandLine().getCommandSpec().qualifiedName()));
    return ExitCode.WRONG_USE;
  }

  /** The command was understood and ended with an exception. */
  int failed(Exception problem, CommandLine command, ParseResult words) {
    Terminal terminal = surroundings.terminal();
    terminal.say(sentence(problem));
    if (debugging()) {
      problem.printStackTrace(terminal.err());
      terminal.err().flush();
    }
    return switch (problem) {
      case CommandFailedException known -> known.exitCode();
      case SettingException known -> ExitCode.WRONG_USE;
      default -> ExitCode.FAILED;
    };
  }

  private static String sentence(Throwable problem) {
    return switch (problem) {
      case CommandFailedException known -> firstLine(known);
      case SettingException known -> firstLine(known);
      case OwnedException known -> firstLine(known);
      case StoreException known -> firstLine(known);
      case UncheckedIOException wrapped when wrapped.getCause() != null ->
          sentence(wrapped.getCause());
      // The platform's exceptions about files often carry nothing but the path.
      case NoSuchFileException missing -> "there is no %s".formatted(missing.getFile());
      case AccessDeniedException denied -> "%s: no permission".formatted(denied.getFile());
      case IOException known -> firstLine(known);
      default ->
          "Marquee met something unforeseen: %s. Setting DEBUG=true shows where."
              .formatted(problem);
    };
  }

  private static String firstLine(Throwable problem) {
    return Optional.ofNullable(problem.getMessage())
        .flatMap(text -> text.lines().findFirst())
        .orElse(problem.toString());
  }

  private boolean debugging() {
    try {
      return new SettingsReader(
              surroundings.environment(), surroundings.workingDirectory(), Map.of())
          .read()
          .debug();
    } catch (SettingException e) {
      return false;
    }
  }
}
