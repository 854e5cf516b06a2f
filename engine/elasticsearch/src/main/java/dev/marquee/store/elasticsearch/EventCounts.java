package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.marquee.audience.Action;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.EventField;
import dev.marquee.query.AccountCount;
import dev.marquee.query.ActionCounts;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Counts events. Thread-safe. */
final class EventCounts {
  private static final String COUNTING = "counting events";

  /**
   * Of Elasticsearch's estimate with 2^18 registers, as with HyperLogLog (Flajolet et al. 2007).
   */
  private static final double RELATIVE_ERROR = 1.04 / Math.sqrt(1 << 18);

  private final Cluster cluster;
  private final String indices;

  /**
   * @param indices a pattern of their names
   */
  EventCounts(Cluster cluster, String indices) {
    this.cluster = cluster;
    this.indices = indices;
  }

  ActionCounts actions(EventScope scope) {
    Map<String, Aggregate> counts = ask(EventRequests.actions(indices, scope));
    if (counts.isEmpty()) {
      return ActionCounts.NONE;
    }
    EnumMap<Action, Long> actions = new EnumMap<>(Action.class);
    part(counts, EventRequests.ACTIONS)
        .sterms()
        .buckets()
        .array()
        .forEach(action -> actions.put(action(action.key()), action.docCount()));
    return new ActionCounts(actions);
  }

  /** An estimate may be less than the accounts that were met one by one. */
  AccountCount accounts(EventScope scope) {
    Map<String, Aggregate> counts = ask(EventRequests.accounts(indices, scope));
    if (counts.isEmpty()) {
      return AccountCount.exactly(0);
    }
    int first = part(counts, EventRequests.FIRST_ACCOUNTS).sterms().buckets().array().size();
    if (first <= AccountCount.EXACT_UP_TO) {
      return AccountCount.exactly(first);
    }
    long estimate = part(counts, EventRequests.ALL_ACCOUNTS).cardinality().value();
    return new AccountCount(Math.max(first, estimate), RELATIVE_ERROR);
  }

  /** All films are looked at: the most of each shard need not be the most of all. */
  List<FilmCount> films(EventScope scope, int size) {
    List<FilmCount> films = new ArrayList<>();
    eachBucket(
        after -> EventRequests.films(scope, after),
        film ->
            films.add(
                new FilmCount(
                    new MovieId(key(film, EventField.MOVIE_ID).stringValue()), film.docCount())));
    return films.stream().sorted(FilmCount.MOST_FIRST).limit(size).toList();
  }

  List<TimeCount> times(EventScope scope, TimeGrid grid) {
    TreeMap<Long, EnumMap<Action, Long>> steps = new TreeMap<>();
    eachBucket(
        after -> EventRequests.times(scope, grid, after),
        step ->
            steps
                .computeIfAbsent(
                    key(step, EventRequests.STEP).longValue(), none -> new EnumMap<>(Action.class))
                .put(action(key(step, EventField.ACTION)), step.docCount()));
    return steps.entrySet().stream()
        .map(
            step ->
                new TimeCount(
                    Instant.ofEpochMilli(step.getKey()), new ActionCounts(step.getValue())))
        .toList();
  }

  /** Page by page, all of one moment. */
  private void eachBucket(
      Function<Map<String, FieldValue>, SearchRequest.Builder> page,
      Consumer<CompositeBucket> visitor) {
    try (PointInTime view = PointInTime.of(cluster, COUNTING, indices)) {
      Map<String, FieldValue> after = Map.of();
      do {
        Map<String, Aggregate> answer = view.ask(page.apply(after)).aggregations();
        if (answer.isEmpty()) {
          return;
        }
        CompositeAggregate buckets = part(answer, EventRequests.BUCKETS).composite();
        buckets.buckets().array().forEach(visitor);
        after = buckets.afterKey();
      } while (!after.isEmpty());
    }
  }

  /** Empty when there is no index yet. */
  private Map<String, Aggregate> ask(SearchRequest request) {
    SearchResponse<Void> answer =
        cluster.ask(COUNTING, client -> client.search(request, Void.class));
    return answer.aggregations();
  }

  private static FieldValue key(CompositeBucket bucket, String name) {
    return Answers.present(bucket.key().get(name), name);
  }

  private static Action action(FieldValue word) {
    return Action.of(word.stringValue()).orElseThrow();
  }

  private static Aggregate part(Map<String, Aggregate> aggregates, String name) {
    return Answers.present(aggregates.get(name), name);
  }
}
