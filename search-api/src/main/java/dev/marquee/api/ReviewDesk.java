package dev.marquee.api;

import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.review.Review;
import java.util.OptionalInt;

/**
 * Takes the reviews that visitors write. Safe for use by many threads; may throw {@link
 * dev.marquee.store.StoreException}.
 */
@FunctionalInterface
public interface ReviewDesk {

  /**
   * Looks at a review, judges it and keeps it. When this returns it is durable, and searches see
   * it. An account has one review of a film: a later one replaces it.
   *
   * @param text as it was typed
   * @param rating 1 to 10
   */
  Outcome post(MovieId movie, UserId user, String text, OptionalInt rating);

  /** What became of a review. */
  sealed interface Outcome {

    /**
     * It can be found now.
     *
     * @param review as it was judged
     */
    record Kept(Review review) implements Outcome {}

    /**
     * It is not kept.
     *
     * @param field of the request that is wrong
     * @param reason what is wrong with it, a clause: "must have at most .."
     */
    record Refused(String field, String reason) implements Outcome {}
  }
}
