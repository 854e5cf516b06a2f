package dev.marquee.bench.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Where, when and of what something was measured.
 *
 * @param commit of the sources, with {@code +changes} behind it when files differ from it; absent
 *     outside a checkout
 * @param seed of what was drawn by chance
 * @param flags with which the measuring command was called, and the measured process if that is
 *     another
 */
public record Circumstances(
    Machine machine, Instant date, Optional<String> commit, OptionalLong seed, List<String> flags) {
  private static final int GIT_TIMEOUT_SECONDS = 10;
  private static final long BYTES_PER_GIB = 1L << 30;

  public Circumstances {
    flags = List.copyOf(flags);
  }

  /**
   * Those of this process, now.
   *
   * @param sources a folder in the checkout, need not be one
   */
  public static Circumstances here(Path sources, OptionalLong seed, List<String> flags) {
    return new Circumstances(
        Machine.here(),
        Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS),
        commit(sources),
        seed,
        flags);
  }

  /** A list of lines of Markdown. */
  public String markdown() {
    StringBuilder lines = new StringBuilder();
    line(lines, "machine", "%s, %d cores".formatted(machine.processor(), machine.cores()));
    line(
        lines,
        "memory",
        "%d GiB".formatted(Math.round((double) machine.memoryBytes() / BYTES_PER_GIB)));
    line(lines, "system", machine.system());
    line(lines, "Java", machine.java());
    line(lines, "date", date.toString());
    commit.ifPresent(name -> line(lines, "commit", name));
    seed.ifPresent(number -> line(lines, "seed", String.valueOf(number)));
    if (!flags.isEmpty()) {
      line(lines, "flags", "`" + String.join(" ", flags) + "`");
    }
    return lines.toString();
  }

  /** The same as JSON, absent facts left out. */
  public ObjectNode document() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("processor", machine.processor());
    node.put("cores", machine.cores());
    node.put("memory_bytes", machine.memoryBytes());
    node.put("system", machine.system());
    node.put("java", machine.java());
    node.put("date", date.toString());
    commit.ifPresent(name -> node.put("commit", name));
    seed.ifPresent(number -> node.put("seed", number));
    flags.forEach(node.putArray("flags")::add);
    return node;
  }

  private static void line(StringBuilder lines, String name, String value) {
    lines.append("- ").append(name).append(": ").append(value).append('\n');
  }

  private static Optional<String> commit(Path sources) {
    Optional<String> name = git(sources, "rev-parse", "--short=12", "HEAD");
    Optional<String> changed = git(sources, "status", "--porcelain");
    boolean clean = changed.filter(String::isEmpty).isPresent();
    return name.map(hash -> clean ? hash : hash + "+changes");
  }

  /** What git prints; absent when there is no git, or it finds no checkout. */
  private static Optional<String> git(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean ended = git.waitFor(GIT_TIMEOUT_SECONDS, TimeUnit.SECONDS);
      return ended && git.exitValue() == 0 ? Optional.of(printed.strip()) : Optional.empty();
    } catch (IOException noGit) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
