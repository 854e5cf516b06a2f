package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.util.NamedValue;
import dev.marquee.document.ReviewField;
import dev.marquee.query.MoversRequest;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewScope;
import dev.marquee.review.Label;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The requests that add reviews up. None of them is estimated: days and films come all, and sums
 * are of whole numbers. Pure; golden files in es-mappings.
 */
final class TallyRequests {
  static final String GOOD = "good";
  static final String BAD = "bad";
  static final String SCORE_UNITS = "score_units";
  static final String RATED = "rated";
  static final String RATINGS = "ratings";
  static final String DAYS = "days";
  static final String FILMS = "films";
  static final String EARLIER = "earlier";
  static final String RECENT = "recent";

  /** Films in one answer: each has a few counts, so that an answer stays below a megabyte. */
  private static final int FILMS_OF_A_PAGE = 1_000;

  private TallyRequests() {}

  static SearchRequest tally(String index, ReviewScope scope) {
    return counting(scope)
        .index(index)
        .trackTotalHits(hits -> hits.enabled(true))
        .aggregations(sums())
        .build();
  }

  static SearchRequest days(String index, ReviewScope scope) {
    Aggregation byDay =
        Aggregation.of(
            days ->
                days.dateHistogram(
                        histogram ->
                            histogram
                                .field(ReviewIndexField.TIME)
                                .calendarInterval(CalendarInterval.Day)
                                .minDocCount(1))
                    .aggregations(sums()));
    return counting(scope)
        .index(index)
        .trackTotalHits(hits -> hits.enabled(false))
        .aggregations(DAYS, byDay)
        .build();
  }

  /**
   * The next films in the order of their ids, with the labels of both periods.
   *
   * @param after the key after which to go on; empty to begin
   */
  static SearchRequest.Builder movers(MoversRequest request, Map<String, FieldValue> after) {
    Aggregation films =
        Aggregation.of(
            aggregation ->
                aggregation
                    .composite(composite -> byFilm(composite, after))
                    .aggregations(EARLIER, verdictsOf(request.earlier()))
                    .aggregations(RECENT, verdictsOf(request.recent())));
    return new SearchRequest.Builder()
        .size(0)
        .trackTotalHits(hits -> hits.enabled(false))
        .query(
            Clauses.filtered(
                List.of(
                    Clauses.either(
                        List.of(
                            ReviewRequests.judged(Label.GOOD), ReviewRequests.judged(Label.BAD))),
                    Clauses.either(
                        List.of(
                            ReviewRequests.during(request.earlier()),
                            ReviewRequests.during(request.recent()))))))
        .aggregations(FILMS, films);
  }

  private static CompositeAggregation.Builder byFilm(
      CompositeAggregation.Builder composite, Map<String, FieldValue> after) {
    composite
        .size(FILMS_OF_A_PAGE)
        .sources(
            NamedValue.of(
                ReviewField.MOVIE_ID,
                CompositeAggregationSource.of(
                    source -> source.terms(terms -> terms.field(ReviewField.MOVIE_ID)))));
    return after.isEmpty() ? composite : composite.after(after);
  }

  private static Aggregation verdictsOf(Period period) {
    return Aggregation.of(
        aggregation -> aggregation.filter(ReviewRequests.during(period)).aggregations(verdicts()));
  }

  static Map<String, Aggregation> verdicts() {
    Map<String, Aggregation> verdicts = new TreeMap<>();
    verdicts.put(GOOD, Aggregation.of(good -> good.filter(ReviewRequests.judged(Label.GOOD))));
    verdicts.put(BAD, Aggregation.of(bad -> bad.filter(ReviewRequests.judged(Label.BAD))));
    return verdicts;
  }

  private static Map<String, Aggregation> sums() {
    Map<String, Aggregation> sums = new TreeMap<>(verdicts());
    sums.put(
        SCORE_UNITS,
        Aggregation.of(units -> units.sum(sum -> sum.field(ReviewIndexField.SCORE_UNITS))));
    sums.put(
        RATED, Aggregation.of(rated -> rated.valueCount(count -> count.field(ReviewField.RATING))));
    sums.put(RATINGS, Aggregation.of(ratings -> ratings.sum(sum -> sum.field(ReviewField.RATING))));
    return sums;
  }

  private static SearchRequest.Builder counting(ReviewScope scope) {
    return new SearchRequest.Builder()
        .size(0)
        .query(Clauses.filtered(ReviewRequests.scoped(scope)));
  }
}
