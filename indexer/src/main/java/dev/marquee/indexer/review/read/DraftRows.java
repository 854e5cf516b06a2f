package dev.marquee.indexer.review.read;

import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.review.draft.DraftFields;
import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.indexer.row.Row;
import java.util.Optional;

/** Makes drafts of rows. */
final class DraftRows {
  private DraftRows() {}

  /** Reads the fields of a row. */
  static Row<ReviewDraft> of(DraftFields fields, long row, long line) {
    Optional<ReviewDraft> draft = fields.read();
    return draft.isPresent()
        ? new Row.Taken<>(draft.get(), row, line)
        : new Row.Broken<>(
            fields.faults().stream()
                .map(fault -> new RowProblem(row, line, Optional.of(fault.field()), fault.reason()))
                .toList());
  }
}
