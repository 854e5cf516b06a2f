package dev.marquee.indexer.review;

import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.review.Review;
import java.util.List;

/**
 * Reviews that are ready to be stored.
 *
 * @param problems one for each row whose film is not known
 */
record EnrichedBatch(List<Review> reviews, List<Problem> problems) {}
