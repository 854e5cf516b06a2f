package dev.marquee.indexer.parse;

import java.util.Optional;

/**
 * A record of a text before anybody asks what it means.
 *
 * @param <T> what a whole record is: the fields of a table's row, the object on a line
 */
public sealed interface RawRow<T> {

  /**
   * A record that keeps the outer form.
   *
   * @param row from 1, a header not counted
   * @param line of the text, from 1, on which it begins
   */
  record Whole<T>(T content, long row, long line) implements RawRow<T> {}

  /** A record that does not. */
  record Broken<T>(RowProblem problem) implements RawRow<T> {}

  /** A record that is broken as a whole. */
  static <T> RawRow<T> broken(long row, long line, String reason) {
    return new Broken<>(new RowProblem(row, line, Optional.empty(), reason));
  }
}
