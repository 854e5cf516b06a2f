package dev.marquee.indexer.review;

import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.fetch.PageFetcher;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.indexer.review.page.PageContext;
import dev.marquee.indexer.review.page.PageOutcome;
import dev.marquee.indexer.review.page.ReviewPageReader;
import dev.marquee.indexer.review.read.ReviewFormat;
import dev.marquee.indexer.row.OpenRows;
import dev.marquee.indexer.row.OpenRows.Opening;
import dev.marquee.indexer.row.RowRun;
import dev.marquee.indexer.row.RowSummary;
import dev.marquee.indexer.source.Input;
import dev.marquee.review.Review;
import java.io.IOException;
import java.io.InputStream;
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
  /** Names the count of reviews that are taken and have no label. */
  public static final String UNJUDGED = "unjudged";

  /** Names the count of pages that were fetched and show reviews, or say that they have none. */
  public static final String PAGES = "pages";

  /** Names the count of fetched pages that say that they have none. */
  public static final String EMPTY = "empty";

  /** Names the count of fetched pages that are what they were when they were fetched before. */
  public static final String UNCHANGED = "unchanged";

  /** Some MB of text; a store's commit, 25 ms, is small beside the judging of so many. */
  static final int BATCH_ROWS = 1_000;

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
  public RowSummary importAll(
      List<Input> inputs, ReviewFormat format, Consumer<ImportProgress> listener) {
    return run(inputs, input -> OpenRows.ofText(input, format::read), listener);
  }

  /**
   * Imports saved web pages, which say themselves where they are from.
   *
   * @param listener told on the calling thread when a file begins and ends, and after each batch
   */
  public RowSummary importPages(List<Input> pages, Consumer<ImportProgress> listener) {
    return run(pages, ReviewPipeline::openPage, listener);
  }

  /**
   * Fetches web pages and imports their reviews, those of a page before the next is asked for. That
   * takes as long as sites want to be waited for, so this is for jobs. An address that is not
   * fetched or cannot be read is among the failures of the answer, with a sentence.
   *
   * @param film whose reviews the pages have; empty where they tell it themselves
   * @param listener told on the calling thread before each page
   */
  public RowSummary fetchPages(
      List<String> addresses,
      Optional<FilmReference> film,
      PageFetcher fetcher,
      Consumer<FetchProgress> listener) {
    ReviewEnricher enricher = new ReviewEnricher(films, labelling, clock);
    return new FetchRun(fetcher, film, rows -> enricher.store(rows, sink), listener).run(addresses);
  }

  /** A page is read whole; the place in it is its end. */
  private static OpenRows<ReviewDraft> openPage(Input input) throws IOException {
    try (InputStream body = input.opening().open()) {
      PageOutcome outcome = ReviewPageReader.read(body, PageContext.UNKNOWN);
      return new OpenRows<>(new PageRows(outcome), () -> input.sizeBytes().orElse(0), () -> {});
    }
  }

  private RowSummary run(
      List<Input> inputs, Opening<ReviewDraft> opening, Consumer<ImportProgress> listener) {
    ReviewEnricher enricher = new ReviewEnricher(films, labelling, clock);
    return new RowRun<ReviewDraft>(BATCH_ROWS, rows -> enricher.store(rows, sink), listener)
        .run(inputs, opening);
  }
}
