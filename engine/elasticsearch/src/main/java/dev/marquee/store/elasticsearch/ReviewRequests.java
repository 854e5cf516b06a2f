package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import co.elastic.clients.elasticsearch.core.CountRequest;
import co.elastic.clients.elasticsearch.core.GetRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonData;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.ReviewField;
import dev.marquee.query.Period;
import dev.marquee.query.ReviewRequest;
import dev.marquee.query.ReviewScope;
import dev.marquee.query.ReviewSort;
import dev.marquee.review.Label;
import dev.marquee.review.ReviewId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The requests that find reviews. Pure; golden files in es-mappings. */
final class ReviewRequests {
  private static final SortOptions BY_ID = by(ReviewField.REVIEW_ID, SortOrder.Asc);
  private static final SortOptions NEWEST_FIRST = by(ReviewIndexField.TIME, SortOrder.Desc);

  private ReviewRequests() {}

  static GetRequest get(String index, ReviewId id) {
    return GetRequest.of(get -> get.index(index).id(id.value()));
  }

  static CountRequest count(String index) {
    return CountRequest.of(count -> count.index(index));
  }

  /** The page of reviews asked for. */
  static SearchRequest page(String index, ReviewRequest request) {
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .from(request.page().offset())
                .size(request.page().size())
                .trackTotalHits(hits -> hits.enabled(true))
                .query(matching(request, request.label()))
                .sort(sort(request.sort())));
  }

  /** How many match of each label. */
  static SearchRequest verdicts(String index, ReviewRequest request) {
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(0)
                .trackTotalHits(hits -> hits.enabled(false))
                .query(matching(request, Optional.empty()))
                .aggregations(TallyRequests.verdicts()));
  }

  /** All reviews in the order of their ids. */
  static SearchRequest.Builder everything(int size) {
    return new SearchRequest.Builder()
        .size(size)
        .trackTotalHits(hits -> hits.enabled(false))
        .sort(BY_ID);
  }

  /** The ids of all reviews of a person. */
  static SearchRequest.Builder writtenBy(UserId user, int size) {
    return new SearchRequest.Builder()
        .size(size)
        .trackTotalHits(hits -> hits.enabled(false))
        .query(exactly(ReviewField.USER_ID, user.value()))
        .sort(Clauses.byPlace())
        .source(source -> source.fetch(false));
  }

  /** Reviews that a question is about. */
  static List<Query> scoped(ReviewScope scope) {
    List<Query> all = new ArrayList<>();
    if (!scope.films().isEmpty()) {
      all.add(
          Clauses.anyOf(ReviewField.MOVIE_ID, scope.films().stream().map(MovieId::value).toList()));
    }
    if (!scope.period().equals(Period.ALL_TIME)) {
      all.add(during(scope.period()));
    }
    return all;
  }

  static Query during(Period period) {
    return Query.of(
        query ->
            query.range(
                range ->
                    range.untyped(
                        time ->
                            time.field(ReviewIndexField.TIME)
                                .gte(JsonData.of(period.from().toEpochMilli()))
                                .lt(JsonData.of(period.until().toEpochMilli())))));
  }

  static Query judged(Label label) {
    return exactly(ReviewField.SENTIMENT, label.text());
  }

  private static Query exactly(String field, String value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  private static Query matching(ReviewRequest request, Optional<Label> label) {
    List<Query> filters = new ArrayList<>(scoped(request.scope()));
    label.ifPresent(wanted -> filters.add(judged(wanted)));
    return Query.of(query -> query.bool(all -> all.must(words(request.text())).filter(filters)));
  }

  /** Without words but function words it matches all, alike. */
  private static Query words(String text) {
    return Query.of(
        query ->
            query.match(
                match ->
                    match
                        .field(ReviewField.TEXT)
                        .query(wholeCharacters(text))
                        .operator(Operator.And)
                        .zeroTermsQuery(ZeroTermsQuery.All)));
  }

  /** Half a character, which no JSON can hold, becomes a question mark. */
  private static String wholeCharacters(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static List<SortOptions> sort(ReviewSort sort) {
    return switch (sort) {
      case NEWEST -> List.of(NEWEST_FIRST, BY_ID);
      case OLDEST -> List.of(by(ReviewIndexField.TIME, SortOrder.Asc), BY_ID);
      case BEST -> List.of(by(ReviewIndexField.SCORE_UNITS, SortOrder.Desc), NEWEST_FIRST, BY_ID);
      case WORST -> List.of(by(ReviewIndexField.SCORE_UNITS, SortOrder.Asc), NEWEST_FIRST, BY_ID);
      case RELEVANCE ->
          List.of(
              SortOptions.of(best -> best.score(score -> score.order(SortOrder.Desc))),
              NEWEST_FIRST,
              BY_ID);
    };
  }

  /** Reviews that lack the value come last, either way: that is the server's default. */
  private static SortOptions by(String field, SortOrder order) {
    return SortOptions.of(sort -> sort.field(by -> by.field(field).order(order)));
  }
}
