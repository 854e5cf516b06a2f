package dev.marquee.app.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary folder that goes away with all in it. */
record ScratchFolder(Path path) implements AutoCloseable {

  static ScratchFolder make() throws IOException {
    return new ScratchFolder(Files.createTempDirectory("marquee-bench"));
  }

  @Override
  public void close() throws IOException {
    List<Path> innerFirst;
    try (Stream<Path> files = Files.walk(path)) {
      innerFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : innerFirst) {
      Files.delete(file);
    }
  }
}
