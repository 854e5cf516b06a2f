package dev.marquee.indexer.review.page;

import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.review.draft.ReviewDraft;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a page turned out to be. */
public sealed interface PageOutcome {

  /**
   * A review of a page.
   *
   * @param number from 1, in the order of the page
   * @param line of the page's source, from 1
   */
  record PageReview(ReviewDraft draft, long number, long line) {}

  /**
   * A page with reviews.
   *
   * @param problems of those that could not be taken; their row is the number on the page
   * @param next where the reviews go on, as far as the page says so in a known way; absent for a
   *     saved page
   */
  record Found(List<PageReview> reviews, List<RowProblem> problems, Optional<URI> next)
      implements PageOutcome {
    public Found {
      reviews = List.copyOf(reviews);
      problems = List.copyOf(problems);
    }
  }

  /** The page says that there are none. */
  record NoReviews() implements PageOutcome {}

  /**
   * Neither reviews nor the word that there are none: the site looks different now.
   *
   * @param missing what was looked for and not found, each a noun phrase
   */
  record LayoutChanged(List<String> missing) implements PageOutcome {
    public LayoutChanged {
      missing = List.copyOf(missing);
    }
  }

  /**
   * The site does not show the page to programs, or not now.
   *
   * @param sign by which that was told, a clause about the page
   */
  record Blocked(String sign) implements PageOutcome {}
}
