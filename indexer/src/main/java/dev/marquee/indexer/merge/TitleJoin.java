package dev.marquee.indexer.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One round of joining groups by their titles. */
final class TitleJoin {
  private static final YearSpan BEFORE_ALL = new YearSpan(Integer.MIN_VALUE, Integer.MIN_VALUE);

  /** Those without a year first. */
  private static final Comparator<RecordGroup> BY_YEAR =
      Comparator.comparing(
          group -> group.years().orElse(BEFORE_ALL),
          Comparator.comparingInt(YearSpan::first).thenComparingInt(YearSpan::last));

  private TitleJoin() {}

  /** The groups, those that hang together and agree with each other being one now. */
  static List<RecordGroup> join(List<RecordGroup> groups, YearRule rule) {
    List<RecordGroup> sorted = groups.stream().sorted(BY_YEAR).toList();
    Components components = new Components(sorted.size());
    for (List<Integer> sameTitle : byTitle(sorted, rule).values()) {
      connect(sorted, sameTitle, rule, components);
    }
    List<RecordGroup> joined = new ArrayList<>();
    for (List<Integer> set : components.sets()) {
      List<RecordGroup> together = set.stream().map(sorted::get).toList();
      if (RecordGroup.agree(together, rule.maxYearsApart())) {
        joined.add(RecordGroup.union(together));
      } else {
        joined.addAll(together);
      }
    }
    return joined;
  }

  /** The places of each title key's groups, rising. */
  private static Map<String, List<Integer>> byTitle(List<RecordGroup> groups, YearRule rule) {
    Map<String, List<Integer>> byTitle = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).years().isPresent() || !rule.needsYear()) {
        for (String key : groups.get(i).titleKeys()) {
          byTitle.computeIfAbsent(key, unseen -> new ArrayList<>()).add(i);
        }
      }
    }
    return byTitle;
  }

  /**
   * Connects groups of one title. A group without a year is near to all; of the others, sorted as
   * they are by year, whoever is near to anybody is near to a neighbour.
   */
  private static void connect(
      List<RecordGroup> groups, List<Integer> sameTitle, YearRule rule, Components components) {
    boolean allNear = groups.get(sameTitle.getFirst()).years().isEmpty();
    for (int i = 1; i < sameTitle.size(); i++) {
      RecordGroup before = groups.get(sameTitle.get(i - 1));
      RecordGroup group = groups.get(sameTitle.get(i));
      if (allNear || near(before, group, rule)) {
        components.join(sameTitle.get(i - 1), sameTitle.get(i));
      }
    }
  }

  private static boolean near(RecordGroup one, RecordGroup other, YearRule rule) {
    return one.years().isPresent()
        && other.years().isPresent()
        && one.years().get().union(other.years().get()).length() <= rule.maxYearsApart();
  }
}
