package dev.marquee.indexer.row;

import dev.marquee.indexer.source.Input;
import dev.marquee.indexer.source.SourceText;
import java.io.Closeable;
import java.io.IOException;
import java.util.function.LongSupplier;

/**
 * A source that is being read.
 *
 * @param bytesRead of the source, packed as it is, so far
 */
public record OpenRows<T>(RowReader<T> rows, LongSupplier bytesRead, Closeable content)
    implements Closeable {

  /** Opens a source. */
  @FunctionalInterface
  public interface Opening<T> {
    OpenRows<T> open(Input input) throws IOException;
  }

  /** Begins to read a text, which it does not close. */
  @FunctionalInterface
  public interface Reading<T> {
    RowReader<T> read(SourceText text) throws IOException;
  }

  /** Opens a source as text. */
  public static <T> OpenRows<T> ofText(Input input, Reading<T> reading) throws IOException {
    SourceText text = input.open();
    try {
      return new OpenRows<>(reading.read(text), text::bytesRead, text);
    } catch (IOException | RuntimeException failed) {
      text.close();
      throw failed;
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
