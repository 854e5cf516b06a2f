package dev.marquee.analytics.behaviour;

import dev.marquee.analytics.behaviour.QueryReport.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The most frequent of any number of queries, in bounded memory: when too many are held, those with
 * the fewest searches go, and how many searches a query can have lost that way is known. The idea
 * is lossy counting, Manku and Motwani, "Approximate frequency counts over data streams", VLDB
 * 2002. Exact until queries go.
 */
final class FrequentQueries {
  private final int maxQueries;
  private final Map<String, SearchTally> tallies = new HashMap<>();
  private long missedAtMost;

  /**
   * @param maxQueries so many are held, 2 or more
   */
  FrequentQueries(int maxQueries) {
    this.maxQueries = maxQueries;
  }

  void add(String words, SearchTally search) {
    if (tallies.size() == maxQueries && !tallies.containsKey(words)) {
      dropRarest();
    }
    tallies.merge(words, search, SearchTally::plus);
  }

  /** Half of them at least, so that it is done seldom. */
  private void dropRarest() {
    long[] sorted = tallies.values().stream().mapToLong(SearchTally::searches).sorted().toArray();
    long median = sorted[(sorted.length - 1) / 2];
    tallies.values().removeIf(tally -> tally.searches() <= median);
    missedAtMost += median;
  }

  /** By how many searches the numbers of a query are too low, at most. */
  long missedAtMost() {
    return missedAtMost;
  }

  /** What is held, in no order. */
  List<Line> lines() {
    return tallies.entrySet().stream()
        .map(query -> new Line(query.getKey(), query.getValue()))
        .toList();
  }
}
