package dev.marquee.indexer.review;

import dev.marquee.review.Review;
import dev.marquee.store.WriteFailure;
import java.util.List;

/** Where reviews go. */
@FunctionalInterface
public interface ReviewSink {
  /**
   * Keeps reviews for good. One whose id is known replaces the earlier one, also within the list:
   * the last counts. Called by one thread at a time, not by the one that called for the import.
   *
   * @return those that were not taken, in their order
   */
  List<WriteFailure> put(List<Review> reviews);
}
