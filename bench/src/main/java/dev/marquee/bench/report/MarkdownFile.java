package dev.marquee.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report in a file. */
public final class MarkdownFile {
  private MarkdownFile() {}

  /** Writes the file anew, with the folders it lies in. */
  public static void write(Path file, String markdown) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, markdown);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }
}
