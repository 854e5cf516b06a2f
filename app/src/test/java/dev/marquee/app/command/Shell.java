package dev.marquee.app.command;

import static org.awaitility.Awaitility.await;

import dev.marquee.app.importing.PageAccess;
import dev.marquee.app.terminal.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs commands in this process as a shell in a folder would. */
final class Shell {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final PageAccess web;

  Shell(Path folder) {
    this(folder, PageAccess.INTERNET);
  }

  /** One that reaches another web. */
  Shell(Path folder, PageAccess web) {
    this.folder = folder;
    this.web = web;
  }

  /** What a command left behind. */
  record Result(int exitCode, String out, String err) {}

  Shell with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Result run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = execute(out, err, List.of(words));
    return new Result(exitCode, out.toString(), err.toString());
  }

  /** Starts a command that serves, and waits until it does. */
  Served serve(String... words) {
    return new Served(List.of(words));
  }

  private int execute(StringWriter out, StringWriter err, List<String> words) {
    Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), false);
    return CommandTree.of(new Surroundings(environment, folder, terminal, web))
        .execute(words.toArray(String[]::new));
  }

  /** A command that runs until it is closed. */
  final class Served implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger exitCode = new AtomicInteger(-1);
    private final Thread thread;

    private Served(List<String> words) {
      thread = Thread.ofPlatform().start(() -> exitCode.set(execute(out, err, words)));
      await()
          .atMost(PATIENCE)
          .until(() -> err.toString().contains("until Ctrl-C") || !thread.isAlive());
      if (!thread.isAlive()) {
        throw new AssertionError("it ended with %d: %s".formatted(exitCode.get(), err));
      }
    }

    String out() {
      return out.toString();
    }

    String err() {
      return err.toString();
    }

    /** The address it told, with a slash at its end. */
    String address() {
      return err().replaceFirst("(?s).* films at (\\S+) until.*", "$1");
    }

    int stop() {
      thread.interrupt();
      await().atMost(PATIENCE).until(() -> !thread.isAlive());
      return exitCode.get();
    }

    @Override
    public void close() {
      stop();
    }
  }
}
