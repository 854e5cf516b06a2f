package dev.marquee.transfer;

import dev.marquee.transfer.Holdings.Reading;
import dev.marquee.transfer.Holdings.Rows;
import dev.marquee.transfer.Pairs.Pair;
import dev.marquee.transfer.ProgressListener.Step;
import java.io.IOException;
import java.util.Optional;

/** Two holdings that are gone through together once, one kind after another. To be closed. */
final class SideBySide implements AutoCloseable {
  /** Told often enough for a bar that moves, seldom enough to cost nothing. */
  private static final int PAIRS_OF_A_STEP = 500;

  private final Reading left;
  private final Reading right;
  private final Step step;
  private final ProgressListener listener;
  private long done;

  SideBySide(Holdings left, Holdings right, Step step, ProgressListener listener)
      throws IOException {
    this.step = step;
    this.listener = listener;
    this.left = left.read();
    try {
      this.right = right.read();
    } catch (IOException | RuntimeException failed) {
      this.left.close();
      throw failed;
    }
  }

  /**
   * Shows each pair of one kind, in the order of ids; none when one side tells nothing of the kind.
   */
  <K extends Comparable<K>, T> void compare(Part<K, T> part, Visitor<K, T> visitor)
      throws IOException {
    Optional<Rows<T>> ofLeft = part.in(left);
    Optional<Rows<T>> ofRight = part.in(right);
    if (ofLeft.isEmpty() || ofRight.isEmpty()) {
      return;
    }
    Pairs<K, T> pairs = new Pairs<>(ofLeft.get(), ofRight.get(), part::id);
    for (Optional<Pair<K, T>> pair = pairs.next(); pair.isPresent(); pair = pairs.next()) {
      visitor.meet(pair.get());
      done++;
      if (done % PAIRS_OF_A_STEP == 0) {
        listener.progressed(step, done, Math.max(left.size(), right.size()));
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      left.close();
    } finally {
      right.close();
    }
  }

  /** Is shown pairs. */
  @FunctionalInterface
  interface Visitor<K, T> {
    void meet(Pair<K, T> pair);
  }
}
