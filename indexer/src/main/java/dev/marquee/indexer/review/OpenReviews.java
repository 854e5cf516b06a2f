package dev.marquee.indexer.review;

import dev.marquee.indexer.review.read.ReviewFormat;
import dev.marquee.indexer.review.read.ReviewReader;
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
record OpenReviews(ReviewReader rows, LongSupplier bytesRead, Closeable content)
    implements Closeable {

  /** Opens a source of reviews. */
  @FunctionalInterface
  interface Opening {
    OpenReviews open(Input input) throws IOException;
  }

  static OpenReviews ofRows(Input input, ReviewFormat format) throws IOException {
    SourceText text = input.open();
    try {
      return new OpenReviews(format.read(text), text::bytesRead, text);
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
