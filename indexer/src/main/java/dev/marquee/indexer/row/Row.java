package dev.marquee.indexer.row;

import dev.marquee.indexer.parse.RawRow;
import dev.marquee.indexer.parse.RowProblem;
import java.util.List;
import java.util.Optional;

/**
 * One row of a source, and what became of it.
 *
 * @param <T> what rows tell
 */
public sealed interface Row<T> {

  /**
   * A row that tells something.
   *
   * @param row from 1, a header not counted
   * @param line of the text, from 1, on which it begins
   */
  record Taken<T>(T item, long row, long line) implements Row<T> {
    /** Something that turns out to be wrong later. */
    public RowProblem problem(String field, String reason) {
      return new RowProblem(row, line, Optional.of(field), reason);
    }
  }

  /**
   * A row that cannot be taken.
   *
   * @param problems all of its problems, at least one
   */
  record Broken<T>(List<RowProblem> problems) implements Row<T> {
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /** Makes a row of a whole record. */
  @FunctionalInterface
  interface Meaning<R, T> {
    Row<T> read(R content, long row, long line);
  }

  /** What a record comes to: one that lost its outer form is broken, others mean something. */
  static <R, T> Row<T> of(RawRow<R> raw, Meaning<R, T> meaning) {
    return switch (raw) {
      case RawRow.Broken<R>(RowProblem problem) -> new Broken<>(List.of(problem));
      case RawRow.Whole<R>(R content, long row, long line) -> meaning.read(content, row, line);
    };
  }
}
