package dev.marquee.transfer;

import dev.marquee.transfer.Holdings.Rows;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Goes through two holdings side by side: what they keep under the same id comes together. */
final class Pairs<K extends Comparable<K>, T> {
  private static final int PAGE = 500;

  private final Function<T, K> id;
  private final Side left;
  private final Side right;

  Pairs(Rows<T> left, Rows<T> right, Function<T, K> id) {
    this.id = id;
    this.left = new Side(left);
    this.right = new Side(right);
  }

  /** What is kept under one id, on one side at least. */
  record Pair<K, T>(K id, Optional<T> left, Optional<T> right) {
    boolean isEqual() {
      return left.equals(right);
    }
  }

  /** The next pair in the order of ids, empty at the end. */
  Optional<Pair<K, T>> next() throws IOException {
    Optional<K> ofLeft = left.first();
    Optional<K> ofRight = right.first();
    Optional<K> first =
        Stream.of(ofLeft, ofRight).flatMap(Optional::stream).min(Comparator.naturalOrder());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Pair<>(
            first.get(),
            first.equals(ofLeft) ? Optional.of(left.take()) : Optional.empty(),
            first.equals(ofRight) ? Optional.of(right.take()) : Optional.empty()));
  }

  /** One of the two, a page of it at a time. */
  private final class Side {
    private final Rows<T> rows;
    private final Deque<T> page = new ArrayDeque<>();

    Side(Rows<T> rows) {
      this.rows = rows;
    }

    /** The id of what comes next. */
    Optional<K> first() throws IOException {
      if (page.isEmpty()) {
        page.addAll(rows.next(PAGE));
      }
      return Optional.ofNullable(page.peek()).map(id);
    }

    T take() {
      return page.removeFirst();
    }
  }
}
