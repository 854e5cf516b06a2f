package dev.marquee.bench.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown, its columns padded so that the text alone reads well. Not thread-safe. */
public final class MarkdownTable {
  private static final int TITLE_LINES = 2;

  private final int columns;
  private final List<List<String>> rows = new ArrayList<>();

  public MarkdownTable(String... titles) {
    columns = titles.length;
    row(titles);
    row(Collections.nCopies(columns, "---").toArray(String[]::new));
  }

  /** Adds a row; bars and line ends in its cells are made harmless. */
  public MarkdownTable row(String... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(
          "a row has %d cells, got %d".formatted(columns, cells.length));
    }
    rows.add(List.of(cells).stream().map(MarkdownTable::escaped).toList());
    return this;
  }

  /** Whether it has a title line only. */
  public boolean isEmpty() {
    return rows.size() == TITLE_LINES;
  }

  private static String escaped(String cell) {
    return cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " ");
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      table.append('|');
      for (int column = 0; column < columns; column++) {
        String cell = row.get(column);
        table
            .append(' ')
            .append(cell)
            .append(" ".repeat(width(column) - cell.length()))
            .append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
