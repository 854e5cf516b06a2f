package dev.marquee.indexer.parse;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A CSV text with a header line, row by row. A row that is whole has as many fields as the header.
 * Holds one row in memory. Not thread-safe.
 */
public final class CsvTable {
  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder().allowUnclosedQuote(false);

  private final RecordSplitter splitter;
  private final Map<String, Integer> columns;
  private long row;

  /**
   * Reads the header.
   *
   * @param text not closed here
   */
  public CsvTable(Reader text) throws IOException {
    this.splitter = RecordSplitter.ofCsv(text);
    this.columns = columns(splitter.next().map(RecordSplitter.Piece::text).orElse(""));
  }

  /** The places of the columns by name, lower case; none when the text is empty. */
  public Map<String, Integer> columns() {
    return columns;
  }

  /** The places of the columns that a header line names, lower case. */
  static Map<String, Integer> columns(String header) {
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (String name : fields(header)) {
      // A name that stands there twice counts as a column of its own, so that the counts agree.
      String column = TextRules.oneLine(name).toLowerCase(Locale.ROOT);
      indexes.putIfAbsent(
          indexes.containsKey(column) ? column + "#" + indexes.size() : column, indexes.size());
    }
    return Collections.unmodifiableMap(indexes);
  }

  /**
   * The next row; empty at the end.
   *
   * @throws IOException when the text ends in a fault; all whole rows before it were given
   */
  public Optional<RawRow<List<String>>> next() throws IOException {
    return splitter.next().map(this::parse);
  }

  private RawRow<List<String>> parse(RecordSplitter.Piece piece) {
    row++;
    if (piece.fault().isPresent()) {
      return RawRow.broken(row, piece.line(), piece.fault().get());
    }
    List<String> fields = fields(piece.text());
    if (fields.isEmpty()) {
      splitter.resumeAtSecondLine();
      return RawRow.broken(row, piece.line(), "has text after the closing quote of a field");
    }
    if (fields.size() != columns.size()) {
      splitter.resumeAtSecondLine();
      String reason = "must have %d columns, got %d".formatted(columns.size(), fields.size());
      return RawRow.broken(row, piece.line(), reason);
    }
    return new RawRow.Whole<>(fields, row, piece.line());
  }

  /** Empty when it is not CSV. */
  private static List<String> fields(String record) {
    try {
      return record.isEmpty() ? List.of() : CSV.ofSingleCsvRecord(record).getFields();
    } catch (CsvParseException malformed) {
      return List.of();
    }
  }
}
