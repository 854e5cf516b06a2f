package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.document.DocumentException;
import dev.marquee.document.ReviewDocument;
import dev.marquee.review.Review;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A review as a document of the index; what it has beside the review is described at {@link
 * ReviewIndexField}.
 */
final class IndexedReview {
  private IndexedReview() {}

  /** In UTF-8. */
  static byte[] write(Review review) {
    ObjectNode document = ReviewDocument.of(review);
    document.put(ReviewIndexField.TIME, review.time().toEpochMilli());
    review
        .sentiment()
        .ifPresent(sentiment -> document.put(ReviewIndexField.SCORE_UNITS, sentiment.scoreUnits()));
    return document.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Review read(Hit<ObjectNode> hit) {
    return read(hit.source());
  }

  static Review read(@Nullable ObjectNode source) {
    if (source == null) {
      throw new StoreException(Kind.CORRUPT, "a review in the index has no stored record");
    }
    try {
      return ReviewDocument.read(source);
    } catch (DocumentException unreadable) {
      throw new StoreException(
          Kind.CORRUPT, "a stored review cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
