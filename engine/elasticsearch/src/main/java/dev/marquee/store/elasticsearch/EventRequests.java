package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.CountRequest;
import co.elastic.clients.elasticsearch.core.MgetRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.indices.DeleteIndexRequest;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.util.NamedValue;
import dev.marquee.audience.Action;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.EventField;
import dev.marquee.query.AccountCount;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.query.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The requests about events. Counts are exact where they say so. Pure; golden files in es-mappings.
 */
final class EventRequests {
  static final String BUCKETS = "buckets";
  static final String ACTIONS = "actions";
  static final String FIRST_ACCOUNTS = "first_accounts";
  static final String ALL_ACCOUNTS = "all_accounts";
  static final String STEP = "step";

  /** The greatest that counts; the estimate's standard error is 1.04 / sqrt(2^18). */
  private static final int PRECISION = 40_000;

  /** Small enough for an answer of a megabyte, below the 65,536 buckets that a cluster allows. */
  private static final int BUCKETS_OF_A_PAGE = 10_000;

  private EventRequests() {}

  /** Of an index that another dropped meanwhile there are none. */
  static CountRequest count(String indices) {
    return CountRequest.of(count -> count.index(indices).ignoreUnavailable(true));
  }

  /** Which of some events are stored, by their ids, whether or not searches see them. */
  static MgetRequest known(String index, List<String> ids) {
    return MgetRequest.of(get -> get.index(index).ids(ids).source(source -> source.fetch(false)));
  }

  static SearchRequest actions(String indices, EventScope scope) {
    Aggregation byAction =
        Aggregation.of(
            actions ->
                actions.terms(
                    terms -> terms.field(EventField.ACTION).size(Action.values().length)));
    return counting(scope).index(indices).aggregations(ACTIONS, byAction).build();
  }

  /** The first accounts, one more than are counted exactly, and an estimate of all. */
  static SearchRequest accounts(String indices, EventScope scope) {
    Aggregation first =
        Aggregation.of(
            accounts ->
                accounts.terms(
                    terms ->
                        terms
                            .field(EventField.USER_ID)
                            .size(AccountCount.EXACT_UP_TO + 1)
                            .order(NamedValue.of("_key", SortOrder.Asc))));
    Aggregation all =
        Aggregation.of(
            accounts ->
                accounts.cardinality(
                    count -> count.field(EventField.USER_ID).precisionThreshold(PRECISION)));
    return counting(scope)
        .index(indices)
        .aggregations(FIRST_ACCOUNTS, first)
        .aggregations(ALL_ACCOUNTS, all)
        .build();
  }

  /**
   * The next films in the order of their ids, with their counts.
   *
   * @param after the key after which to go on; empty to begin
   */
  static SearchRequest.Builder films(EventScope scope, Map<String, FieldValue> after) {
    return buckets(scope, List.of(named(EventField.MOVIE_ID)), after);
  }

  /** The next steps of a grid and the actions in them, with their counts; likewise. */
  static SearchRequest.Builder times(
      EventScope scope, TimeGrid grid, Map<String, FieldValue> after) {
    CompositeAggregationSource steps =
        CompositeAggregationSource.of(
            source ->
                source.dateHistogram(
                    histogram ->
                        histogram
                            .field(EventIndexField.TIME)
                            .fixedInterval(millis(grid.step().length().toMillis()))
                            .offset(millis(-grid.offset().getTotalSeconds() * 1_000L))));
    return buckets(scope, List.of(NamedValue.of(STEP, steps), named(EventField.ACTION)), after);
  }

  private static Time millis(long millis) {
    return Time.of(time -> time.time(millis + "ms"));
  }

  private static NamedValue<CompositeAggregationSource> named(String field) {
    return NamedValue.of(
        field, CompositeAggregationSource.of(source -> source.terms(terms -> terms.field(field))));
  }

  private static SearchRequest.Builder buckets(
      EventScope scope,
      List<NamedValue<CompositeAggregationSource>> sources,
      Map<String, FieldValue> after) {
    Aggregation all =
        Aggregation.of(
            aggregation ->
                aggregation.composite(
                    composite -> {
                      composite.size(BUCKETS_OF_A_PAGE).sources(sources);
                      return after.isEmpty() ? composite : composite.after(after);
                    }));
    return counting(scope).aggregations(BUCKETS, all);
  }

  private static SearchRequest.Builder counting(EventScope scope) {
    return new SearchRequest.Builder()
        .size(0)
        .trackTotalHits(hits -> hits.enabled(false))
        .query(Clauses.filtered(scoped(scope)));
  }

  /** The next events by account, time and id. */
  static SearchRequest.Builder walk(EventScope scope, int size) {
    return new SearchRequest.Builder()
        .size(size)
        .trackTotalHits(hits -> hits.enabled(false))
        .query(Clauses.filtered(scoped(scope)))
        .sort(by(EventField.USER_ID), by(EventIndexField.TIME), by(EventField.EVENT_ID));
  }

  /** One that is gone already is as it should be: another dropped it, or this is sent again. */
  static DeleteIndexRequest drop(String index) {
    return DeleteIndexRequest.of(delete -> delete.index(index).ignoreUnavailable(true));
  }

  /** The ids of all events of an account. */
  static SearchRequest.Builder sentBy(UserId user, int size) {
    return new SearchRequest.Builder()
        .size(size)
        .trackTotalHits(hits -> hits.enabled(false))
        .query(is(EventField.USER_ID, user.value()))
        .sort(Clauses.byPlace())
        .source(source -> source.fetch(false));
  }

  private static List<Query> scoped(EventScope scope) {
    List<Query> all = new ArrayList<>();
    if (!scope.actions().isEmpty()) {
      all.add(
          Clauses.anyOf(EventField.ACTION, scope.actions().stream().map(Action::text).toList()));
    }
    if (!scope.films().isEmpty()) {
      all.add(
          Clauses.anyOf(EventField.MOVIE_ID, scope.films().stream().map(MovieId::value).toList()));
    }
    scope.user().ifPresent(user -> all.add(is(EventField.USER_ID, user.value())));
    scope.device().ifPresent(device -> all.add(is(EventField.DEVICE, device.text())));
    scope.country().ifPresent(country -> all.add(is(EventField.COUNTRY, country)));
    scope.origin().ifPresent(origin -> all.add(is(EventField.ORIGIN, origin.text())));
    if (!scope.period().equals(Period.ALL_TIME)) {
      all.add(during(scope.period()));
    }
    return all;
  }

  private static Query during(Period period) {
    return Query.of(
        query ->
            query.range(
                range ->
                    range.untyped(
                        time ->
                            time.field(EventIndexField.TIME)
                                .gte(JsonData.of(period.from().toEpochMilli()))
                                .lt(JsonData.of(period.until().toEpochMilli())))));
  }

  private static Query is(String field, String value) {
    return Query.of(query -> query.term(term -> term.field(field).value(value)));
  }

  private static SortOptions by(String field) {
    return SortOptions.of(sort -> sort.field(by -> by.field(field).order(SortOrder.Asc)));
  }
}
