package dev.marquee.indexer.event;

import dev.marquee.audience.Event;
import dev.marquee.document.DocumentException;
import dev.marquee.indexer.parse.RowProblem;
import java.util.List;
import java.util.Optional;

/** One row of a source, and what became of it. */
sealed interface EventRow {

  /** A row that tells an event. */
  record Taken(Event event) implements EventRow {}

  /**
   * A row that cannot be taken.
   *
   * @param problems at least one
   */
  record Broken(List<RowProblem> problems) implements EventRow {
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /** Makes an event of what a row says. */
  @FunctionalInterface
  interface Meaning {
    Event read() throws DocumentException;
  }

  /**
   * What a row comes to.
   *
   * @param row from 1, a header not counted
   * @param line of the text, from 1, on which it begins
   */
  static EventRow of(Meaning meaning, long row, long line) {
    try {
      return new Taken(meaning.read());
    } catch (DocumentException malformed) {
      return new Broken(
          malformed.errors().stream()
              .map(
                  error ->
                      new RowProblem(
                          row,
                          line,
                          Optional.of(error.field()).filter(field -> !field.isEmpty()),
                          error.message()))
              .toList());
    }
  }
}
