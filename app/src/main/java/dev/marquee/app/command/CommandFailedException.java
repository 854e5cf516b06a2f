package dev.marquee.app.command;

/** A command cannot do what was asked. The message is one sentence for the person who asked. */
final class CommandFailedException extends RuntimeException {
  private final int exitCode;

  private CommandFailedException(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /** The command was used rightly, but its work failed. */
  static CommandFailedException failed(String message) {
    return new CommandFailedException(ExitCode.FAILED, message);
  }

  /** The command was asked for something that can never be done. */
  static CommandFailedException wrongUse(String message) {
    return new CommandFailedException(ExitCode.WRONG_USE, message);
  }

  int exitCode() {
    return exitCode;
  }
}
