package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.RequestBase;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.ReviewField;
import dev.marquee.query.MoversRequest;
import dev.marquee.query.Page;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewScope;
import dev.marquee.query.ReviewSort;
import dev.marquee.review.Label;
import dev.marquee.review.ReviewId;
import dev.marquee.store.contract.SampleReview;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An example of each request about reviews, under the name of its file, as {@link SentRequests}.
 */
final class ReviewExamples {
  private static final String REVIEWS = "marquee-reviews-v1";
  private static final Period JANUARY =
      Period.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
  private static final Period DECEMBER =
      Period.ofDays(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31));
  private static final ReviewScope FILM = new ReviewScope(Set.of(new MovieId("tmdb-603")), JANUARY);

  private final Map<String, RequestBase> requests = new TreeMap<>();

  private ReviewExamples() {}

  static Map<String, RequestBase> all() {
    ReviewExamples all = new ReviewExamples();
    all.addLookUps();
    all.addSearches();
    all.addTallies();
    all.addWrites();
    return all.requests;
  }

  private void addLookUps() {
    requests.put("review-get", ReviewRequests.get(REVIEWS, new ReviewId("imdb-rw1")));
    requests.put("review-count", ReviewRequests.count(REVIEWS));
    requests.put("review-snapshot-page", page(ReviewRequests.everything(1_000)));
    requests.put(
        "review-written-by-page", page(ReviewRequests.writtenBy(new UserId("u-7"), 1_000)));
  }

  private static SearchRequest page(SearchRequest.Builder search) {
    return LookupRequests.page(search, "a-view", List.of());
  }

  private void addSearches() {
    for (ReviewSort sort : ReviewSort.values()) {
      requests.put(
          "review-search-" + sort.name().toLowerCase(Locale.ROOT),
          ReviewRequests.page(REVIEWS, question(sort)));
    }
    requests.put(
        "review-verdicts", ReviewRequests.verdicts(REVIEWS, question(ReviewSort.RELEVANCE)));
  }

  private static ReviewRequest question(ReviewSort sort) {
    return new ReviewRequest(FILM, "kung fu", Optional.of(Label.GOOD), sort, new Page(2, 20));
  }

  private void addTallies() {
    MoversRequest movers = new MoversRequest(DECEMBER, JANUARY, 20, 10);
    Map<String, FieldValue> after = Map.of(ReviewField.MOVIE_ID, FieldValue.of("tmdb-603"));
    requests.put("review-tally", TallyRequests.tally(REVIEWS, FILM));
    requests.put("review-days", TallyRequests.days(REVIEWS, FILM));
    requests.put("review-movers-page-first", page(TallyRequests.movers(movers, Map.of())));
    requests.put("review-movers-page-next", page(TallyRequests.movers(movers, after)));
  }

  private void addWrites() {
    List<WriteRequests.Operation> operations =
        List.of(
            WriteRequests.operation(
                0,
                SampleReview.review("imdb-rw1")
                    .about("tmdb-603")
                    .by("u-7")
                    .saying("I know kung fu.")
                    .rated(9)
                    .judged(0.9312)
                    .written("2026-01-30T09:00:00Z")
                    .build()),
            WriteRequests.deletion(1, "imdb-rw2"));
    requests.put("review-write", WriteRequests.bulk(REVIEWS, operations, Refresh.False));
    Schema schema = Schema.reviews("marquee");
    requests.put("index-create-reviews", schema.creation(schema.inUse()));
  }
}
