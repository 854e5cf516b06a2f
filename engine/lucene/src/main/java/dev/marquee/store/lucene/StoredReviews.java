package dev.marquee.store.lucene;

import dev.marquee.document.DocumentException;
import dev.marquee.document.ReviewDocument;
import dev.marquee.review.Review;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Reads reviews back from their stored JSON. Bound to one searcher and one thread. */
final class StoredReviews {
  private static final Set<String> REVIEW_ONLY = Set.of(ReviewIndexField.REVIEW);

  private final StoredFields fields;

  StoredReviews(IndexSearcher searcher) throws IOException {
    fields = searcher.storedFields();
  }

  Review review(int document) throws IOException {
    BytesRef json = fields.document(document, REVIEW_ONLY).getBinaryValue(ReviewIndexField.REVIEW);
    if (json == null) {
      throw new StoreException(Kind.CORRUPT, "a review in the index has no stored record");
    }
    try {
      return ReviewDocument.read(BytesRef.deepCopyOf(json).bytes);
    } catch (DocumentException unreadable) {
      throw new StoreException(
          Kind.CORRUPT, "a stored review cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
