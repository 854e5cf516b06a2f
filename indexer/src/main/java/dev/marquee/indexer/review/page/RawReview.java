package dev.marquee.indexer.review.page;

import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.indexer.review.draft.RatingScale;
import java.util.Map;
import java.util.Optional;

/**
 * A review as a page shows it, in the page's words.
 *
 * @param fields by the names of a review document; of {@code rating} and {@code written_at} what
 *     stands there
 * @param text tidy, as reviews keep it; absent where there is none
 * @param author what the page calls the writer; it tells apart two reviews of one text and is not
 *     kept
 * @param film absent where the review does not say what it is about
 * @param line of the page's source, from 1
 */
record RawReview(
    Map<String, String> fields,
    Optional<String> text,
    String author,
    Optional<FilmReference> film,
    RatingScale scale,
    long line) {
  RawReview {
    fields = Map.copyOf(fields);
  }

  /** Where a page says none: schema.org's {@code bestRating} is 5 when it is left out. */
  static final RatingScale SCHEMA_SCALE = new RatingScale(5);
}
