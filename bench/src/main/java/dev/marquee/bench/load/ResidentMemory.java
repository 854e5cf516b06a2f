package dev.marquee.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The memory of a process that is its own: mapped files, which the system can drop at any time, are
 * not counted.
 */
public final class ResidentMemory {
  /** A line of the form {@code Anonymous: 152340 kB}. */
  private static final Pattern ANONYMOUS = Pattern.compile("(?m)^Anonymous:\\s+(\\d+) kB$");

  private static final long BYTES_PER_KIB = 1024;

  private ResidentMemory() {}

  /** Bytes; absent where the system does not tell (it does on Linux) or the process is gone. */
  public static OptionalLong anonymousBytes(long pid) {
    try {
      Matcher line = ANONYMOUS.matcher(Files.readString(Path.of("/proc/" + pid + "/smaps_rollup")));
      return line.find()
          ? OptionalLong.of(Long.parseLong(line.group(1)) * BYTES_PER_KIB)
          : OptionalLong.empty();
    } catch (IOException notTold) {
      return OptionalLong.empty();
    }
  }
}
