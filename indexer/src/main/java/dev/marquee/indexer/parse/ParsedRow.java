package dev.marquee.indexer.parse;

import dev.marquee.catalog.SourceRecord;
import java.util.List;
import java.util.Optional;

/**
 * One row of a source.
 *
 * @param record what it says, absent when the row is broken
 * @param problems what is wrong with it; a row can be taken in spite of a problem
 */
public record ParsedRow(Optional<SourceRecord> record, List<RowProblem> problems) {
  public ParsedRow {
    problems = List.copyOf(problems);
  }

  static ParsedRow broken(RowProblem problem) {
    return new ParsedRow(Optional.empty(), List.of(problem));
  }
}
