package dev.marquee.indexer.parse;

import dev.marquee.catalog.SourceRecord;
import java.util.List;
import java.util.Optional;

/**
 * One row of a source.
 *
 * @param problems what is wrong with it; a row can be taken in spite of a problem
 */
public record ParsedRow(Fate fate, List<RowProblem> problems) {
  public ParsedRow {
    problems = List.copyOf(problems);
  }

  /** What becomes of a row. */
  public sealed interface Fate {
    Broken BROKEN = new Broken();
    Detail DETAIL = new Detail();

    /** It tells of a film. */
    record Film(SourceRecord record) implements Fate {}

    /** It adds to what another table of the same folder tells of a film. */
    record Detail() implements Fate {}

    /**
     * Nothing is wrong with it, but it tells of no film that is to be taken.
     *
     * @param reason a clause that goes on after "the row "; one of few in each format
     */
    record PassedOver(String reason) implements Fate {}

    /** It cannot be taken; the problems say why. */
    record Broken() implements Fate {}
  }

  /** What it tells of a film, if it does. */
  public Optional<SourceRecord> record() {
    return fate instanceof Fate.Film(SourceRecord record) ? Optional.of(record) : Optional.empty();
  }

  static ParsedRow broken(RowProblem problem) {
    return new ParsedRow(Fate.BROKEN, List.of(problem));
  }
}
