package dev.marquee.store.elasticsearch;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The indices of the months, each made when the first event of its month comes. Thread-safe. */
final class EventMonths {
  /** So long after a month's end an event without a time is looked for in that month too. */
  private static final int DAYS_OF_RETRY = 7;

  private final Cluster cluster;
  private final String prefix;

  /** Writers to months whose indices were there when they were last looked for. */
  private final Map<YearMonth, ChangeWriter> writers = new ConcurrentHashMap<>();

  EventMonths(Cluster cluster, String prefix) {
    this.cluster = cluster;
    this.prefix = prefix;
  }

  /** Whether a first copy of what came at a moment may have come in the month before. */
  static boolean mayHaveComeBefore(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).getDayOfMonth() <= DAYS_OF_RETRY;
  }

  /** A pattern of the names of all of them, which there may be none of. */
  String all() {
    return Schema.events(prefix, "*").alias();
  }

  Schema schema(YearMonth month) {
    return Schema.events(prefix, month.toString());
  }

  /** Writes to a month; makes its index where there is none. */
  ChangeWriter writer(YearMonth month) {
    return writers.computeIfAbsent(
        month,
        first -> {
          schema(first).ensure(cluster);
          return new ChangeWriter(cluster, schema(first));
        });
  }

  boolean exists(YearMonth month) {
    return writers.containsKey(month) || schema(month).look(cluster).isPresent();
  }

  /** The months that there are indices of, in their order. */
  List<YearMonth> existing() {
    return cluster
        .ask(
            "looking for the indices of events",
            client -> client.indices().get(IndexRequests.find(all())))
        .indices()
        .keySet()
        .stream()
        .map(this::of)
        .sorted()
        .toList();
  }

  /** The month of an index. */
  YearMonth of(String index) {
    int start = Schema.events(prefix, "").general().length();
    return YearMonth.parse(index.substring(start, start + "2026-01".length()));
  }

  /** Has the index of a month looked for anew. */
  void forget(YearMonth month) {
    writers.remove(month);
  }

  /** Takes the index of a month away, with all that is in it. */
  void drop(YearMonth month) {
    forget(month);
    cluster.write(
        "dropping the events of " + month,
        client ->
            client.indices().delete(EventRequests.drop(schema(month).index())).acknowledged());
  }
}
