package dev.marquee.store;

import java.util.List;

/**
 * All that an index keeps at one moment, gone through once, in the order of ids; what is written
 * later is not seen. For one thread. While open it keeps replaced data on disk; an engine may end
 * one that nothing was asked of for a minute.
 *
 * @param <T> what is kept under an id
 */
public interface Snapshot<T> extends AutoCloseable {
  /** Most items in one answer of {@link #next}. */
  int MAX_SIZE = 1_000;

  /**
   * The next ones.
   *
   * @param size 1 to {@link #MAX_SIZE}
   * @return empty at the end
   * @throws StoreException also when the snapshot was ended
   */
  List<T> next(int size);

  @Override
  void close();

  /** Refuses a size that {@link #next} does not allow. */
  static void checkSize(int size) {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size must be 1..%d, got %d".formatted(MAX_SIZE, size));
    }
  }
}
