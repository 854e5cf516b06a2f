package dev.marquee.app.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows in columns for a person: words to the left, numbers to the right. Not thread-safe. */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();
  private final boolean[] numeric;

  public TextTable(String... head) {
    this.head = List.of(head);
    this.numeric = new boolean[head.length];
  }

  /** Adds a row with a cell for each column; numbers are written with their thousands apart. */
  public TextTable row(Object... cells) {
    if (cells.length != head.size()) {
      throw new IllegalArgumentException(
          "a row has %d cells, got %d".formatted(head.size(), cells.length));
    }
    List<String> row = new ArrayList<>();
    for (int column = 0; column < cells.length; column++) {
      numeric[column] |= cells[column] instanceof Number;
      row.add(text(cells[column]));
    }
    rows.add(row);
    return this;
  }

  private static String text(Object cell) {
    return switch (cell) {
      case Double number -> String.format(Locale.ROOT, "%,.1f", number);
      case Number number -> String.format(Locale.ROOT, "%,d", number.longValue());
      default -> cell.toString();
    };
  }

  /** The lines, head first, without a line end behind the last. */
  @Override
  public String toString() {
    int[] widths = new int[head.size()];
    List<List<String>> lines = new ArrayList<>(rows);
    lines.addFirst(head);
    for (List<String> line : lines) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], line.get(column).length());
      }
    }
    return String.join("\n", lines.stream().map(line -> padded(line, widths)).toList());
  }

  private String padded(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = line.get(column);
      String padding = " ".repeat(widths[column] - cell.length());
      text.append(column == 0 ? "" : GAP).append(numeric[column] ? padding + cell : cell + padding);
    }
    return text.toString().stripTrailing();
  }
}
