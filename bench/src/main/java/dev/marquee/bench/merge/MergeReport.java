package dev.marquee.bench.merge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.MarkdownTable;
import dev.marquee.bench.report.QualityReport;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.title.TitleKeys;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * How well films of several sources were merged.
 *
 * @param rows in the order of their printing
 */
public record MergeReport(List<Row> rows) implements QualityReport {
  private static final double PER_CENT = 100;

  public MergeReport {
    rows = List.copyOf(rows);
  }

  /**
   * One measure.
   *
   * @param protocol what counts as a fault
   * @param cases in which there could be one
   * @param gate faults in per cent that may not be passed; absent for rows that only list
   * @param examples the faults
   */
  public record Row(
      String measure,
      String protocol,
      int cases,
      int faults,
      OptionalDouble gate,
      List<Case> examples) {
    public Row {
      examples = List.copyOf(examples);
    }

    /** Faults in per cent of the cases; 0 without cases. */
    public double percent() {
      return cases == 0 ? 0 : PER_CENT * faults / cases;
    }

    /** Whether the gate holds; without cases nothing is proved, and it does not. */
    public boolean pass() {
      return gate.isEmpty() || (cases > 0 && percent() <= gate.getAsDouble());
    }
  }

  /**
   * Two records that are one film in the merge or by the key file, and not in the other.
   *
   * @param wanted TMDB's numbers in the key file, which may have none
   */
  public record Case(Name record, Name tmdb, Set<String> wanted, boolean sameTitleAndYear) {
    public Case {
      wanted = Collections.unmodifiableSet(new TreeSet<>(wanted));
    }

    static Case of(SourceRecord record, SourceRecord tmdb, Set<String> wanted) {
      boolean sameYear = record.facts().releaseYear().equals(tmdb.facts().releaseYear());
      boolean sameTitle =
          !Collections.disjoint(
              TitleKeys.matchKeys(record.facts()), TitleKeys.matchKeys(tmdb.facts()));
      return new Case(Name.of(record), Name.of(tmdb), wanted, sameTitle && sameYear);
    }
  }

  /** A record as a person knows it again. */
  public record Name(String title, OptionalInt year, String number) {
    static Name of(SourceRecord record) {
      return new Name(record.facts().title(), record.facts().releaseYear(), record.key().record());
    }

    @Override
    public String toString() {
      return year.isPresent() ? "%s (%d)".formatted(title, year.getAsInt()) : title;
    }
  }

  /** Whether every gate holds. */
  @Override
  public boolean pass() {
    return rows.stream().allMatch(Row::pass);
  }

  /** The table alone as Markdown, for a terminal. */
  @Override
  public String table() {
    MarkdownTable table =
        new MarkdownTable("measure", "cases", "faults", "result", "gate", "reached");
    for (Row row : rows) {
      table.row(
          row.measure(),
          String.valueOf(row.cases()),
          String.valueOf(row.faults()),
          percent(row.percent()),
          row.gate().isPresent() ? "at most " + percent(row.gate().getAsDouble()) : "",
          row.gate().isEmpty() ? "" : row.pass() ? "yes" : "**no**");
    }
    return table.toString();
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  /** The whole report as Markdown: circumstances, table, protocols, the faults. */
  @Override
  public String markdown(Circumstances circumstances) {
    StringBuilder text =
        new StringBuilder("# Merging without numbers\n\n")
            .append(circumstances.markdown())
            .append('\n')
            .append(table())
            .append("\n## Protocols\n\n");
    for (Row row : rows) {
      text.append("- %s: %s.\n".formatted(row.measure(), row.protocol()));
    }
    for (Row row : rows) {
      if (!row.examples().isEmpty()) {
        text.append("\n## %s\n\n".formatted(row.measure())).append(examples(row));
      }
    }
    return text.toString();
  }

  private static MarkdownTable examples(Row row) {
    MarkdownTable table = new MarkdownTable("film", "number", "at TMDB", "number", "key file");
    for (Case each : row.examples()) {
      table.row(
          each.record().toString(),
          each.record().number(),
          each.tmdb().toString(),
          each.tmdb().number(),
          String.join(", ", each.wanted()));
    }
    return table;
  }

  /** The whole report as JSON. */
  @Override
  public ObjectNode document(Circumstances circumstances) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("circumstances", circumstances.document());
    node.put("pass", pass());
    ArrayNode written = node.putArray("rows");
    for (Row row : rows) {
      ObjectNode rowNode =
          written
              .addObject()
              .put("measure", row.measure())
              .put("protocol", row.protocol())
              .put("cases", row.cases())
              .put("faults", row.faults())
              .put("percent", row.percent());
      row.gate().ifPresent(gate -> rowNode.put("gate", gate).put("pass", row.pass()));
      ArrayNode examples = rowNode.putArray("examples");
      for (Case each : row.examples()) {
        ObjectNode example =
            examples
                .addObject()
                .put("film", each.record().toString())
                .put("number", each.record().number())
                .put("tmdb_film", each.tmdb().toString())
                .put("tmdb", each.tmdb().number());
        each.wanted().forEach(example.putArray("key")::add);
      }
    }
    return node;
  }
}
