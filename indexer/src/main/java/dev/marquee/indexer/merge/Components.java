package dev.marquee.indexer.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sets of items that hang together, items being numbers from 0. Union-find with path halving. */
final class Components {
  private final int[] parent;

  Components(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  void join(int a, int b) {
    int rootOfA = root(a);
    int rootOfB = root(b);
    parent[Math.max(rootOfA, rootOfB)] = Math.min(rootOfA, rootOfB);
  }

  /** The sets, each in rising order, by their least item. */
  List<List<Integer>> sets() {
    Map<Integer, List<Integer>> sets = new LinkedHashMap<>();
    for (int item = 0; item < parent.length; item++) {
      sets.computeIfAbsent(root(item), root -> new ArrayList<>()).add(item);
    }
    return List.copyOf(sets.values());
  }

  private int root(int item) {
    int at = item;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }
}
