package dev.marquee.bench.search;

import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.MarkdownTable;
import dev.marquee.bench.search.SearchReport.Miss;
import dev.marquee.bench.search.SearchReport.Row;
import java.util.Locale;
import java.util.OptionalDouble;

/** A {@link SearchReport} to be read and kept. */
final class SearchReportMarkdown {
  private SearchReportMarkdown() {}

  static String of(SearchReport report, Circumstances circumstances) {
    return "# Search as you type\n\n"
        + circumstances.markdown()
        + "- catalogue: %d films, %d people\n".formatted(report.films(), report.people())
        + sample(report)
        + "- took: %d s\n\n".formatted(report.took().toSeconds())
        + table(report)
        + "\n## Protocols\n\n"
        + protocols(report)
        + "\n## Some of the misses\n"
        + misses(report);
  }

  private static String sample(SearchReport report) {
    return report.sample().isPresent()
        ? "- at most %d cases a row\n".formatted(report.sample().getAsInt())
        : "";
  }

  static String table(SearchReport report) {
    MarkdownTable table =
        new MarkdownTable("measure", "cases", "hits", "result", "gate", "aim", "reached");
    for (Row row : report.rows()) {
      table.row(
          row.measure(),
          String.valueOf(row.cases()),
          String.valueOf(row.hits()),
          shown(row, row.value()),
          shown(row, row.gate()),
          shown(row, row.aim()),
          reached(row));
    }
    return table.toString();
  }

  private static String shown(Row row, OptionalDouble goal) {
    return goal.isPresent() ? shown(row, goal.getAsDouble()) : "";
  }

  private static String shown(Row row, double value) {
    return switch (row.unit()) {
      case PERCENT -> String.format(Locale.ROOT, "%.2f%%", value);
      case LETTERS -> String.format(Locale.ROOT, "%.2f letters", value);
    };
  }

  private static String reached(Row row) {
    if (row.cases() == 0) {
      return "no cases";
    }
    if (!row.pass()) {
      return "**below the gate**";
    }
    if (row.aim().isPresent() && row.reachesAim()) {
      return "aim";
    }
    return row.gate().isPresent() ? "gate" : "";
  }

  private static String protocols(SearchReport report) {
    StringBuilder lines = new StringBuilder();
    for (Row row : report.rows()) {
      lines.append("- ").append(row.measure()).append(": ").append(row.protocol()).append(".\n");
    }
    return lines.toString();
  }

  private static String misses(SearchReport report) {
    StringBuilder text = new StringBuilder();
    for (Row row : report.rows()) {
      if (!row.misses().isEmpty()) {
        MarkdownTable table = new MarkdownTable("typed", "wanted", "got");
        for (Miss miss : row.misses()) {
          table.row(miss.query(), miss.wanted(), String.join("; ", miss.got()));
        }
        text.append("\n### ").append(row.measure()).append("\n\n").append(table);
      }
    }
    return text.toString();
  }
}
