package dev.marquee.indexer.parse;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a table whose cells are parted by tabs, with a header line, as IMDb publishes them: quotes
 * mean nothing, and {@code \N} stands for an empty cell (IMDb non-commercial datasets,
 * developer.imdb.com).
 */
final class TsvRowReader implements RowReader {
  private static final String TAB = "\t";
  private static final String EMPTY = "\\N";

  private final RecordSplitter lines;
  private final RowMeaning meaning;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private long row;

  TsvRowReader(Reader text, RowMeaning meaning) throws IOException {
    this.lines = RecordSplitter.ofLines(text);
    this.meaning = meaning;
    String header = lines.next().map(RecordSplitter.Piece::text).orElse("");
    columnsOf(header).forEach(column -> columns.put(column, columns.size()));
  }

  /** The columns that a header line names, lower case. */
  static Set<String> columnsOf(String header) {
    Set<String> columns = new LinkedHashSet<>();
    fields(header).forEach(name -> columns.add(TextRules.oneLine(name).toLowerCase(Locale.ROOT)));
    return columns;
  }

  @Override
  public Optional<ParsedRow> next() throws IOException {
    return lines.next().map(this::parse);
  }

  private ParsedRow parse(RecordSplitter.Piece piece) {
    row++;
    List<String> fields = fields(piece.text());
    Optional<String> fault =
        fields.size() == columns.size()
            ? piece.fault()
            : Optional.of("must have %d columns, got %d".formatted(columns.size(), fields.size()));
    if (fault.isPresent()) {
      return ParsedRow.broken(new RowProblem(row, piece.line(), Optional.empty(), fault.get()));
    }
    Cells cells = new Cells(columns, fields, row, piece.line());
    return cells.toRow(meaning.read(cells));
  }

  private static List<String> fields(String line) {
    List<String> fields = new ArrayList<>(List.of(line.split(TAB, -1)));
    fields.replaceAll(field -> field.equals(EMPTY) ? "" : field);
    return fields;
  }
}
