package dev.marquee.indexer.parse;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a table with a header line. The order of the columns does not matter. */
final class CsvRowReader implements RowReader {
  private final CsvTable table;
  private final RowMeaning meaning;

  CsvRowReader(Reader text, RowMeaning meaning) throws IOException {
    this.table = new CsvTable(text);
    this.meaning = meaning;
  }

  /** The columns that a header line names, lower case. */
  static Set<String> columnsOf(String header) {
    return CsvTable.columns(header).keySet();
  }

  @Override
  public Optional<ParsedRow> next() throws IOException {
    return table.next().map(this::parse);
  }

  private ParsedRow parse(RawRow<List<String>> raw) {
    return switch (raw) {
      case RawRow.Broken<List<String>>(RowProblem problem) -> ParsedRow.broken(problem);
      case RawRow.Whole<List<String>>(List<String> fields, long row, long line) -> {
        Cells cells = new Cells(table.columns(), fields, row, line);
        yield cells.toRow(meaning.read(cells));
      }
    };
  }
}
