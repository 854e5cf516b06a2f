package dev.marquee.app.measure;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this program is started again: by the same Java, with the same flags and classes. */
final class OwnProgram {
  private static final String MAIN_CLASS = "dev.marquee.app.Marquee";

  /** Agents watch this process only, and a debugger's port is taken. */
  private static final List<String> NOT_INHERITED =
      List.of("-javaagent:", "-agentlib:", "-agentpath:");

  private OwnProgram() {}

  /**
   * The words of a shell's command.
   *
   * @param flags of the virtual machine, counting before inherited ones
   * @param words as after {@code marquee}
   */
  static List<String> command(List<String> flags, List<String> words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> NOT_INHERITED.stream().noneMatch(flag::startsWith))
        .forEach(command::add);
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN_CLASS));
    command.addAll(words);
    return command;
  }
}
