package dev.marquee.indexer.source;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Something that can be imported.
 *
 * @param name for messages
 * @param sizeBytes as it lies there, packed or not; absent where it cannot be known
 */
public record Input(String name, OptionalLong sizeBytes, Opening opening) {

  /** Gives the bytes from their beginning. */
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  /**
   * A file.
   *
   * @throws IOException when it is not there
   */
  public static Input ofFile(Path file) throws IOException {
    // Not a channel: an interrupted thread would find it closed instead of reading on to a clean
    // end.
    return new Input(
        file.toString(),
        OptionalLong.of(Files.size(file)),
        () -> new FileInputStream(file.toFile()));
  }

  /** A stream of unknown length; it can be opened once. */
  public static Input ofStream(String name, InputStream content) {
    return new Input(name, OptionalLong.empty(), () -> content);
  }

  /** Opens it for reading as text. */
  public SourceText open() throws IOException {
    return SourceText.of(opening.open());
  }
}
