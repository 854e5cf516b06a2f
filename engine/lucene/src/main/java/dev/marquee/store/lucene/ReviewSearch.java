package dev.marquee.store.lucene;

import dev.marquee.document.ReviewField;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewResult;
import dev.marquee.review.Label;
import dev.marquee.review.Review;
import dev.marquee.review.Verdicts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * Answers searches of reviews. Counts and hits are asked for apart: a count of few reviews is
 * quick, and the first of many in the order of time are found without looking at the others.
 */
final class ReviewSearch {
  private static final SortField BY_ID =
      new SortField(ReviewField.REVIEW_ID, SortField.Type.STRING);
  private static final SortField NEWEST_FIRST =
      new SortField(ReviewIndexField.TIME, SortField.Type.LONG, true);

  private ReviewSearch() {}

  static ReviewResult search(IndexSearcher searcher, ReviewRequest request) throws IOException {
    int good = searcher.count(ReviewQueries.matching(request, Optional.of(Label.GOOD)));
    int bad = searcher.count(ReviewQueries.matching(request, Optional.of(Label.BAD)));
    int total =
        request.label().isEmpty()
            ? searcher.count(ReviewQueries.matching(request, Optional.empty()))
            : switch (request.label().get()) {
              case GOOD -> good;
              case BAD -> bad;
            };
    return new ReviewResult(
        total,
        new Verdicts(good, bad),
        total <= request.page().offset() ? List.of() : hits(searcher, request, total));
  }

  private static List<Review> hits(IndexSearcher searcher, ReviewRequest request, int total)
      throws IOException {
    int wanted = Math.min(request.page().end(), total);
    TopFieldCollectorManager top = new TopFieldCollectorManager(sort(request), wanted, null, 1);
    ScoreDoc[] found =
        searcher.search(ReviewQueries.matching(request, request.label()), top).scoreDocs;
    StoredReviews reviews = new StoredReviews(searcher);
    List<Review> hits = new ArrayList<>();
    for (int i = request.page().offset(); i < found.length; i++) {
      hits.add(reviews.review(found[i].doc));
    }
    return hits;
  }

  private static Sort sort(ReviewRequest request) {
    return switch (request.sort()) {
      case NEWEST -> new Sort(NEWEST_FIRST, BY_ID);
      case OLDEST -> new Sort(new SortField(ReviewIndexField.TIME, SortField.Type.LONG), BY_ID);
      case BEST -> new Sort(byScore(true, Long.MIN_VALUE), NEWEST_FIRST, BY_ID);
      case WORST -> new Sort(byScore(false, Long.MAX_VALUE), NEWEST_FIRST, BY_ID);
      case RELEVANCE ->
          ReviewQueries.words(request).isEmpty()
              ? new Sort(NEWEST_FIRST, BY_ID)
              : new Sort(SortField.FIELD_SCORE, NEWEST_FIRST, BY_ID);
    };
  }

  private static SortField byScore(boolean greatestFirst, long ofUnjudged) {
    return new SortField(
        ReviewIndexField.SCORE_UNITS, SortField.Type.LONG, greatestFirst, ofUnjudged);
  }
}
