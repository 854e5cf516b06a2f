package dev.marquee.transfer;

import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.WriteFailure;
import dev.marquee.transfer.Mirror.Count;
import dev.marquee.transfer.Pairs.Pair;
import java.util.ArrayList;
import java.util.List;

/** Writes what differs of one kind to a store, in batches, and counts it. */
final class Carrying<K extends Comparable<K>, T> implements SideBySide.Visitor<K, T> {
  private static final int BATCH = 500;

  private final Part<K, T> part;
  private final Store store;
  private final String place;
  private final List<Pair<K, T>> batch = new ArrayList<>();
  private long kept;
  private long written;
  private long removed;

  /**
   * @param place where the store is, for messages
   */
  Carrying(Part<K, T> part, Store store, String place) {
    this.part = part;
    this.store = store;
    this.place = place;
  }

  @Override
  public void meet(Pair<K, T> pair) {
    if (pair.left().isEmpty()) {
      removed++;
    } else {
      kept++;
      written += pair.isEqual() ? 0 : 1;
    }
    if (!pair.isEqual()) {
      batch.add(pair);
    }
    if (batch.size() == BATCH) {
      write();
    }
  }

  /** Writes the rest, and tells what it was in all. */
  Count finish() {
    write();
    return new Count(kept, written, removed);
  }

  private void write() {
    List<WriteFailure> refused = part.write(store, batch);
    batch.clear();
    if (!refused.isEmpty()) {
      WriteFailure first = refused.getFirst();
      throw new StoreException(
          first.kind(),
          "%s does not take %d %s, the first because: %s"
              .formatted(place, refused.size(), part.plural(), first.reason()));
    }
  }
}
