package dev.marquee.query;

import dev.marquee.review.Label;
import java.util.Optional;

/**
 * A search within reviews.
 *
 * @param text any words, at most {@link SearchRequest#MAX_TEXT_LENGTH} characters; nothing in it is
 *     syntax. A review matches when it has each of them in some form of English, function words
 *     such as "the" aside; without other words it asks for all reviews
 * @param label only reviews that were judged so
 */
public record ReviewRequest(
    ReviewScope scope, String text, Optional<Label> label, ReviewSort sort, Page page) {
  public ReviewRequest {
    SearchRequest.checkText(text);
  }

  /** The newest reviews, of whatever label. */
  public static ReviewRequest newest(ReviewScope scope, int size) {
    return new ReviewRequest(scope, "", Optional.empty(), ReviewSort.NEWEST, Page.first(size));
  }
}
