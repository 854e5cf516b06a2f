package dev.marquee.bench.search;

import java.util.Arrays;
import java.util.Collection;

/**
 * Tells how many titles and names begin alike. Where many do, nobody can know which of them is
 * being typed.
 */
final class Beginnings {
  private final String[] sortedKeys;

  Beginnings(Collection<String> names) {
    sortedKeys = names.stream().map(NameKey::of).distinct().sorted().toArray(String[]::new);
  }

  /** How many different {@link NameKey}s begin with that of a text. */
  int sharedBy(String begun) {
    String key = NameKey.of(begun);
    return place(key + Character.MAX_VALUE) - place(key);
  }

  /** How many keys stand before a text. */
  private int place(String text) {
    int found = Arrays.binarySearch(sortedKeys, text);
    return found < 0 ? -found - 1 : found;
  }
}
