package dev.marquee.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What something ran on.
 *
 * @param processor the model as its maker names it, else the architecture
 * @param cores those this process may use
 * @param memoryBytes of the machine or of the container that bounds this process
 * @param system name and version of the operating system
 * @param java version and builder of the JDK
 */
public record Machine(String processor, int cores, long memoryBytes, String system, String java) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";

  /** This one. */
  public static Machine here() {
    return new Machine(
        processorModel().orElse(System.getProperty("os.arch", "unknown")),
        Runtime.getRuntime().availableProcessors(),
        memory(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
  }

  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  /**
   * Linux tells it in lines of the form {@code model name : AMD EPYC 9B14}, one for each processor.
   */
  private static Optional<String> processorModel() {
    try (Stream<String> lines = Files.lines(PROCESSORS, StandardCharsets.UTF_8)) {
      return lines
          .filter(line -> line.startsWith(MODEL))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException notLinux) {
      return Optional.empty();
    }
  }
}
