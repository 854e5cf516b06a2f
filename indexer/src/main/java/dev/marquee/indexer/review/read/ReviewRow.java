package dev.marquee.indexer.review.read;

import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.review.draft.DraftFields;
import dev.marquee.indexer.review.draft.ReviewDraft;
import java.util.List;
import java.util.Optional;

/** One row of a source, and what became of it. */
public sealed interface ReviewRow {

  /**
   * A row that tells a review.
   *
   * @param row from 1, a header not counted
   * @param line of the text, from 1, on which it begins
   */
  record Taken(ReviewDraft draft, long row, long line) implements ReviewRow {
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
  record Broken(List<RowProblem> problems) implements ReviewRow {
    public Broken {
      problems = List.copyOf(problems);
    }
  }

  /** Reads the fields of a row. */
  static ReviewRow of(DraftFields fields, long row, long line) {
    Optional<ReviewDraft> draft = fields.read();
    return draft.isPresent()
        ? new Taken(draft.get(), row, line)
        : new Broken(
            fields.faults().stream()
                .map(fault -> new RowProblem(row, line, Optional.of(fault.field()), fault.reason()))
                .toList());
  }
}
