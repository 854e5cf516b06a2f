package dev.marquee.analytics.behaviour;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A figure as rows of text, to be written as CSV. Cells are plain: who writes them quotes them, and
 * guards against texts of others that a spreadsheet would take for a formula.
 *
 * @param name of letters and underscores, fit for a file
 * @param rows each as long as the header; a cell is empty where there is nothing to tell
 */
public record Table(String name, List<String> header, List<List<String>> rows) {
  private static final int DECIMALS = 4;

  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(
            "a row of %s must have %d cells, got %d".formatted(name, header.size(), row.size()));
      }
    }
  }

  static String cell(long value) {
    return Long.toString(value);
  }

  /** With a point and four decimals at most, whatever the locale. */
  static String cell(OptionalDouble value) {
    return value.isEmpty()
        ? ""
        : new BigDecimal(value.getAsDouble())
            .setScale(DECIMALS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
  }
}
