package dev.marquee.indexer.review;

import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.indexer.review.page.PageContext;
import dev.marquee.indexer.review.read.ReviewFormat;
import dev.marquee.indexer.source.Input;
import dev.marquee.review.Review;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Imports reviews: reads, finds the films, has the texts judged, hands over in batches. Holds two
 * batches in memory, however many reviews there are. Thread-safe when what it is given is.
 *
 * <p>An interrupt of the calling thread ends an import after the batch that is being stored; the
 * interrupt stays set. What the labelling or the sink throws ends it too and is thrown.
 */
public final class ReviewPipeline {
  private final Function<FilmReference, Optional<MovieId>> films;
  private final UnaryOperator<Review> labelling;
  private final ReviewSink sink;
  private final Clock clock;

  /**
   * @param films finds the one film that is meant. Where it finds none, reviews of a film with a
   *     number are kept under the id that the film will get by it; those of a title are broken
   *     rows. Called by several threads.
   * @param labelling gives a review its sentiment, or none. Called by several threads.
   */
  public ReviewPipeline(
      Function<FilmReference, Optional<MovieId>> films,
      UnaryOperator<Review> labelling,
      ReviewSink sink,
      Clock clock) {
    this.films = films;
    this.labelling = labelling;
    this.sink = sink;
    this.clock = clock;
  }

  /**
   * Imports texts, gzip or plain.
   *
   * @param listener told on the calling thread when a file begins and ends, and after each batch
   */
  public ReviewSummary importAll(
      List<Input> inputs, ReviewFormat format, Consumer<ImportProgress> listener) {
    ReviewEnricher enricher = new ReviewEnricher(films, labelling, clock);
    return new ReviewRun(enricher, sink, listener)
        .run(inputs, input -> OpenReviews.ofRows(input, format));
  }

  /**
   * Imports saved web pages, which say themselves where they are from.
   *
   * @param listener told on the calling thread when a file begins and ends, and after each batch
   */
  public ReviewSummary importPages(List<Input> pages, Consumer<ImportProgress> listener) {
    ReviewEnricher enricher = new ReviewEnricher(films, labelling, clock);
    return new ReviewRun(enricher, sink, listener)
        .run(pages, page -> OpenReviews.ofPage(page, PageContext.UNKNOWN));
  }
}
