package dev.marquee.indexer.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One round of joining groups by a rule. */
final class TitleJoin {
  private TitleJoin() {}

  /** The groups, those that hang together and agree with each other being one now. */
  static List<RecordGroup> join(List<RecordGroup> groups, JoinRule rule) {
    Components components = new Components(groups.size());
    for (List<Integer> sameKey : byKey(groups, rule).values()) {
      connect(groups, sameKey, rule, components);
    }
    List<RecordGroup> joined = new ArrayList<>();
    for (List<Integer> set : components.sets()) {
      List<RecordGroup> together = set.stream().map(groups::get).toList();
      if (Agreement.of(together, rule)) {
        joined.add(RecordGroup.union(together, rule.people() > 0));
      } else {
        joined.addAll(together);
      }
    }
    return joined;
  }

  /** The places of each key's groups, rising. */
  private static Map<String, List<Integer>> byKey(List<RecordGroup> groups, JoinRule rule) {
    Map<String, List<Integer>> byKey = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (String key : rule.keys().apply(groups.get(i))) {
        byKey.computeIfAbsent(key, unseen -> new ArrayList<>()).add(i);
      }
    }
    return byKey;
  }

  private static void connect(
      List<RecordGroup> groups, List<Integer> sameKey, JoinRule rule, Components components) {
    for (int i = 1; i < sameKey.size(); i++) {
      for (int before = 0; before < i; before++) {
        if (rule.joins(groups.get(sameKey.get(before)), groups.get(sameKey.get(i)))) {
          components.join(sameKey.get(before), sameKey.get(i));
        }
      }
    }
  }
}
