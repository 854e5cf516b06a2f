package dev.marquee.transfer;

import dev.marquee.catalog.MovieId;
import dev.marquee.store.Change;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;

/** Goes through two holdings side by side: what they keep under the same id comes together. */
final class Pairs implements AutoCloseable {
  private static final int PAGE = 500;

  private final Side left;
  private final Side right;

  Pairs(Holdings left, Holdings right) throws IOException {
    this.left = new Side(left.read());
    try {
      this.right = new Side(right.read());
    } catch (IOException | RuntimeException failed) {
      this.left.reading.close();
      throw failed;
    }
  }

  /** What is kept under one id, on one side at least. */
  record Pair(MovieId id, Optional<Change.Kept> left, Optional<Change.Kept> right) {
    boolean isEqual() {
      return left.equals(right);
    }
  }

  /** About how many there are. */
  long size() {
    return Math.max(left.reading.size(), right.reading.size());
  }

  /** The next pair in the order of ids, empty at the end. */
  Optional<Pair> next() throws IOException {
    Optional<MovieId> ofLeft = left.first();
    Optional<MovieId> ofRight = right.first();
    Optional<MovieId> first =
        Stream.of(ofLeft, ofRight).flatMap(Optional::stream).min(Comparator.naturalOrder());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pair(
            first.get(),
            first.equals(ofLeft) ? Optional.of(left.take()) : Optional.empty(),
            first.equals(ofRight) ? Optional.of(right.take()) : Optional.empty()));
  }

  @Override
  public void close() throws IOException {
    try {
      left.reading.close();
    } finally {
      right.reading.close();
    }
  }

  /** One of the two, a page of it at a time. */
  private static final class Side {
    private final Holdings.Reading reading;
    private final Deque<Change.Kept> page = new ArrayDeque<>();

    Side(Holdings.Reading reading) {
      this.reading = reading;
    }

    /** The id of what comes next. */
    Optional<MovieId> first() throws IOException {
      if (page.isEmpty()) {
        page.addAll(reading.next(PAGE));
      }
      return Optional.ofNullable(page.peek()).map(Change.Kept::id);
    }

    Change.Kept take() {
      return page.removeFirst();
    }
  }
}
