package dev.marquee.indexer.parse;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a table with a header line. The order of the columns does not matter. */
final class CsvRowReader implements RowReader {

  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder().allowUnclosedQuote(false);

  private final RecordSplitter splitter;
  private final RowMeaning meaning;
  private final Map<String, Integer> columns;
  private long row;

  CsvRowReader(Reader text, RowMeaning meaning) throws IOException {
    this.splitter = RecordSplitter.ofCsv(text);
    this.meaning = meaning;
    this.columns = indexes(splitter.next().map(header -> fields(header.text())).orElse(List.of()));
  }

  /** The columns that a header line names, lower case. */
  static Set<String> columnsOf(String header) {
    return indexes(fields(header)).keySet();
  }

  @Override
  public Optional<ParsedRow> next() throws IOException {
    return splitter.next().map(this::parse);
  }

  private ParsedRow parse(RecordSplitter.Piece piece) {
    row++;
    if (piece.fault().isPresent()) {
      return broken(piece, piece.fault().get());
    }
    List<String> fields = fields(piece.text());
    if (fields.isEmpty()) {
      splitter.resumeAtSecondLine();
      return broken(piece, "has text after the closing quote of a field");
    }
    if (fields.size() != columns.size()) {
      splitter.resumeAtSecondLine();
      return broken(piece, "must have %d columns, got %d".formatted(columns.size(), fields.size()));
    }
    Cells cells = new Cells(columns, fields, row, piece.line());
    return cells.toRow(meaning.read(cells));
  }

  private ParsedRow broken(RecordSplitter.Piece piece, String reason) {
    return ParsedRow.broken(new RowProblem(row, piece.line(), Optional.empty(), reason));
  }

  /** Empty when it is not CSV. */
  private static List<String> fields(String record) {
    try {
      return CSV.ofSingleCsvRecord(record).getFields();
    } catch (CsvParseException malformed) {
      return List.of();
    }
  }

  private static Map<String, Integer> indexes(List<String> header) {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (String name : header) {
      // A name that stands there twice counts as a column of its own, so that the counts agree.
      String column = TextRules.oneLine(name).toLowerCase(Locale.ROOT);
      indexes.putIfAbsent(
          indexes.containsKey(column) ? column + "#" + indexes.size() : column, indexes.size());
    }
    return indexes;
  }
}
