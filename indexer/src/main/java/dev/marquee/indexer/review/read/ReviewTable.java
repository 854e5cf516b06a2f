package dev.marquee.indexer.review.read;

import dev.marquee.indexer.parse.CsvTable;
import dev.marquee.indexer.parse.RawRow;
import dev.marquee.indexer.parse.RowProblem;
import dev.marquee.indexer.review.draft.DraftFields;
import dev.marquee.indexer.review.read.ReviewFormat.Table;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;

/** Reads the rows of a CSV table. */
final class ReviewTable implements ReviewReader {
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
  public Optional<ReviewRow> next() throws IOException {
    return table.next().map(this::read);
  }

  private ReviewRow read(RawRow<List<String>> raw) {
    return switch (raw) {
      case RawRow.Broken<List<String>>(RowProblem problem) ->
          new ReviewRow.Broken(List.of(problem));
      case RawRow.Whole<List<String>>(List<String> cells, long row, long line) ->
          ReviewRow.of(
              new DraftFields(field -> cell(cells, field), format.scale(), format.source()),
              row,
              line);
    };
  }

  private Optional<String> cell(List<String> cells, String field) {
    return format.columns().column(field).map(table.columns()::get).map(cells::get);
  }
}
