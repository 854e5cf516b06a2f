package dev.marquee.indexer.review;

import dev.marquee.indexer.review.page.PageContext;
import dev.marquee.indexer.review.page.ReviewPageReader;
import dev.marquee.indexer.review.read.ReviewFormat;
import dev.marquee.indexer.review.read.ReviewReader;
import dev.marquee.indexer.source.Input;
import dev.marquee.indexer.source.SourceText;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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

  /** A page is read whole; the place in it is its end. */
  static OpenReviews ofPage(Input input, PageContext context) throws IOException {
    try (InputStream body = input.opening().open()) {
      ReviewReader rows = new PageRows(ReviewPageReader.read(body, context));
      return new OpenReviews(rows, () -> input.sizeBytes().orElse(0), () -> {});
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
