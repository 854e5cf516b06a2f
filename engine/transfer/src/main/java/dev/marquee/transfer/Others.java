package dev.marquee.transfer;

import dev.marquee.transfer.Pairs.Pair;
import java.util.Optional;

/** Counts what a store has, of one kind, that the holdings lack or have otherwise. */
final class Others<K, T> implements SideBySide.Visitor<K, T> {
  private long count;
  private Optional<K> first = Optional.empty();

  @Override
  public void meet(Pair<K, T> pair) {
    if (pair.right().isPresent() && !pair.isEqual()) {
      count++;
      first = first.or(() -> Optional.of(pair.id()));
    }
  }

  long count() {
    return count;
  }

  /** The id of the first of them. */
  Optional<K> first() {
    return first;
  }
}
