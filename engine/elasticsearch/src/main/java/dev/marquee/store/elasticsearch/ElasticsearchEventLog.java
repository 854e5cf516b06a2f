package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.audience.Event;
import dev.marquee.audience.EventId;
import dev.marquee.audience.UserId;
import dev.marquee.query.AccountCount;
import dev.marquee.query.ActionCounts;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import dev.marquee.store.Appended;
import dev.marquee.store.EventLog;
import dev.marquee.store.Snapshot;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The events in indices of a cluster, one for each month. An event is created under its id, so that
 * the first of an id stays. Where the answer to a request was lost and it is sent again, an event
 * that it had brought counts as repeated.
 */
final class ElasticsearchEventLog implements EventLog {
  /** Ids read at a time where all of an account's are wanted. */
  private static final int PAGE = 1_000;

  private final Cluster cluster;
  private final EventMonths months;
  private final StoreListener listener;
  private final Freshness freshness;
  private final EventCounts counts;

  ElasticsearchEventLog(Cluster cluster, String prefix, StoreListener listener) {
    this.cluster = cluster;
    this.months = new EventMonths(cluster, prefix);
    this.listener = listener;
    this.freshness = new Freshness(cluster, months.all(), "events");
    this.counts = new EventCounts(cluster, months.all());
    // What an earlier process wrote last may not be visible yet.
    freshness.show();
  }

  @Override
  public Appended append(List<Event> events, Visibility visibility) {
    EventLog.checkCount(events.size());
    Map<YearMonth, List<Integer>> byMonth = firstOfEachId(events);
    dropKnownFromBefore(byMonth, events);
    List<WriteFailure> refused = new ArrayList<>();
    int taken = 0;
    for (Map.Entry<YearMonth, List<Integer>> month : byMonth.entrySet()) {
      long begun = System.nanoTime();
      List<WriteFailure> failures = write(month.getKey(), month.getValue(), events, visibility);
      int written = month.getValue().size() - failures.size();
      listener.committed(Duration.ofNanos(System.nanoTime() - begun), written);
      taken += written;
      failures.stream().filter(failure -> failure.kind() != Kind.CONFLICT).forEach(refused::add);
    }
    return new Appended(taken, events.size() - taken - refused.size(), refused);
  }

  /** Places in the batch, by month. */
  private static Map<YearMonth, List<Integer>> firstOfEachId(List<Event> events) {
    Set<EventId> met = new HashSet<>();
    Map<YearMonth, List<Integer>> byMonth = new TreeMap<>();
    for (int i = 0; i < events.size(); i++) {
      if (met.add(events.get(i).id())) {
        byMonth.computeIfAbsent(events.get(i).month(), none -> new ArrayList<>()).add(i);
      }
    }
    return byMonth;
  }

  /** Those that nobody gave a time, whose first copies came before the month began. */
  private void dropKnownFromBefore(Map<YearMonth, List<Integer>> byMonth, List<Event> events) {
    byMonth.forEach(
        (month, places) -> {
          Map<String, Integer> early = new LinkedHashMap<>();
          for (int place : places) {
            Event event = events.get(place);
            if (event.isTimedByReceipt() && EventMonths.mayHaveComeBefore(event.timestamp())) {
              early.put(event.id().value(), place);
            }
          }
          if (!early.isEmpty() && months.exists(month.minusMonths(1))) {
            places.removeAll(known(month.minusMonths(1), early));
          }
        });
  }

  private Set<Integer> known(YearMonth month, Map<String, Integer> placesOfIds) {
    MgetResponse<ObjectNode> answer =
        cluster.ask(
            "looking for events",
            client ->
                client.mget(
                    EventRequests.known(
                        months.schema(month).alias(), List.copyOf(placesOfIds.keySet())),
                    ObjectNode.class));
    Set<Integer> known = new HashSet<>();
    answer.docs().stream()
        .filter(document -> document.isResult() && document.result().found())
        .map(document -> placesOfIds.get(document.result().id()))
        .forEach(known::add);
    return known;
  }

  private List<WriteFailure> write(
      YearMonth month, List<Integer> places, List<Event> events, Visibility visibility) {
    if (places.isEmpty()) {
      return List.of();
    }
    try {
      return create(month, places, events, visibility);
    } catch (StoreException failure) {
      if (failure.kind() != Kind.MISSING) {
        throw failure;
      }
      // Somebody else dropped the month since it was last looked for.
      months.forget(month);
      return create(month, places, events, visibility);
    } finally {
      freshness.wrote();
    }
  }

  private List<WriteFailure> create(
      YearMonth month, List<Integer> places, List<Event> events, Visibility visibility) {
    return months
        .writer(month)
        .write(places.stream().map(at -> WriteRequests.creation(at, events.get(at))), visibility);
  }

  @Override
  public long count() {
    freshness.showOwn();
    return cluster
        .ask("counting events", client -> client.count(EventRequests.count(months.all())))
        .count();
  }

  @Override
  public ActionCounts actions(EventScope scope) {
    return counts.actions(scope);
  }

  @Override
  public List<FilmCount> films(EventScope scope, int size) {
    EventLog.checkSize(size);
    return counts.films(scope, size);
  }

  @Override
  public List<TimeCount> times(EventScope scope, TimeGrid grid) {
    EventLog.checkSteps(scope, grid);
    return counts.times(scope, grid);
  }

  @Override
  public AccountCount accounts(EventScope scope) {
    return counts.accounts(scope);
  }

  @Override
  public Snapshot<Event> walk(EventScope scope) {
    freshness.showOwn();
    return new ElasticsearchSnapshot<>(
        PointInTime.of(cluster, "reading events", months.all()),
        size -> EventRequests.walk(scope, size),
        IndexedEvent::read);
  }

  @Override
  public long deleteBefore(YearMonth firstKept) {
    freshness.show();
    long count = 0;
    for (YearMonth month : months.existing()) {
      if (month.isBefore(firstKept)) {
        String index = months.schema(month).index();
        count +=
            cluster
                .ask("counting events", client -> client.count(EventRequests.count(index)))
                .count();
        months.drop(month);
      }
    }
    return count;
  }

  @Override
  public long deleteBy(UserId user) {
    freshness.show();
    long count = 0;
    try (PointInTime view =
        PointInTime.of(cluster, "taking away the events of an account", months.all())) {
      List<Hit<ObjectNode>> page = view.next(EventRequests.sentBy(user, PAGE));
      while (!page.isEmpty()) {
        page.stream()
            .collect(Collectors.groupingBy(hit -> months.of(hit.index())))
            .forEach(this::delete);
        count += page.size();
        page = view.next(EventRequests.sentBy(user, PAGE));
      }
    }
    freshness.show();
    return count;
  }

  /** A deletion is never refused by itself: the cluster takes it or fails. */
  private void delete(YearMonth month, List<Hit<ObjectNode>> events) {
    months
        .writer(month)
        .write(
            events.stream().map(hit -> WriteRequests.deletion(0, String.valueOf(hit.id()))),
            Visibility.SOON);
  }

  @Override
  public void settle() {
    cluster.settle(months.all(), "events");
  }
}
