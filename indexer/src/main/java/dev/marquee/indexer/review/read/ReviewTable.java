package dev.marquee.indexer.review.read;

import dev.marquee.indexer.parse.CsvTable;
import dev.marquee.indexer.review.draft.DraftFields;
import dev.marquee.indexer.review.draft.ReviewDraft;
import dev.marquee.indexer.review.read.ReviewFormat.Table;
import dev.marquee.indexer.row.Row;
import dev.marquee.indexer.row.RowReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/** Reads the rows of a CSV table. */
final class ReviewTable implements RowReader<ReviewDraft> {
  private final CsvTable table;
  private final Table format;

  /**
   * Reads the header.
   *
   * @throws IOException also when the table lacks a column that the mapping names
   */
  ReviewTable(Reader text, Table format) throws IOException {
    this.table = new CsvTable(text);
    this.format = format;
    List<String> missing = format.columns().missing(table.columns());
    if (!missing.isEmpty()) {
      throw new IOException(
          "it has no column %s; it has %s"
              .formatted(String.join(", ", missing), String.join(", ", table.columns().keySet())));
    }
  }

  @Override
  public Optional<Row<ReviewDraft>> next() throws IOException {
    return table.next().map(raw -> Row.of(raw, this::read));
  }

  private Row<ReviewDraft> read(List<String> cells, long row, long line) {
    return DraftRows.of(
        new DraftFields(field -> cell(cells, field), format.scale(), format.source()), row, line);
  }

  private Optional<String> cell(List<String> cells, String field) {
    return format.columns().column(field).map(table.columns()::get).map(cells::get);
  }
}
