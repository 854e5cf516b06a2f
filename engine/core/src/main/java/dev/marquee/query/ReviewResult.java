package dev.marquee.query;

import dev.marquee.review.Review;
import dev.marquee.review.Verdicts;
import java.util.List;

/**
 * One page of the reviews found.
 *
 * @param total how many match in all, exact
 * @param verdicts how many match of each label, the label that was asked for left out of account
 * @param hits the reviews of the page, in the order asked for; empty beyond the last page
 */
public record ReviewResult(long total, Verdicts verdicts, List<Review> hits) {
  public ReviewResult {
    hits = List.copyOf(hits);
  }
}
