package dev.marquee.bench.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.MarkdownTable;
import dev.marquee.bench.report.QualityReport;
import dev.marquee.bench.search.StoreAgreement.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * How far two stores answer alike.
 *
 * @param films in the store whose titles were asked for
 * @param otherFilms in the other
 */
public record AgreementReport(long films, long otherFilms, List<Row> rows)
    implements QualityReport {
  private static final int EXAMPLES = 10;

  public AgreementReport {
    rows = List.copyOf(rows);
  }

  /**
   * One thing that is compared.
   *
   * @param differing some of the titles whose answers differ
   */
  public record Row(String measure, int cases, int equal, List<String> differing) {
    public Row {
      differing = List.copyOf(differing);
    }
  }

  static AgreementReport of(long films, long otherFilms, List<Comparison> comparisons) {
    return new AgreementReport(
        films,
        otherFilms,
        List.of(
            row("the same first film", comparisons, Comparison::first),
            row("equal totals", comparisons, Comparison::total),
            row("equal facet counts", comparisons, Comparison::facets)));
  }

  private static Row row(
      String measure, List<Comparison> comparisons, Predicate<Comparison> equal) {
    List<String> differing = new ArrayList<>();
    int equals = 0;
    for (Comparison comparison : comparisons) {
      if (equal.test(comparison)) {
        equals++;
      } else if (differing.size() < EXAMPLES) {
        differing.add(comparison.title());
      }
    }
    return new Row(measure, comparisons.size(), equals, differing);
  }

  /** Whether both have the same number of films and all answers are equal. */
  @Override
  public boolean pass() {
    return films == otherFilms && rows.stream().allMatch(row -> row.equal() == row.cases());
  }

  /** The table alone as Markdown, for a terminal. */
  @Override
  public String table() {
    MarkdownTable table = new MarkdownTable("measure", "titles", "equal", "result", "gate");
    rows.forEach(
        row ->
            table.row(
                row.measure(),
                String.valueOf(row.cases()),
                String.valueOf(row.equal()),
                String.format(
                    Locale.ROOT, "%.2f%%", 100.0 * row.equal() / Math.max(1, row.cases())),
                "100.00%"));
    return table.toString();
  }

  /** The whole report as Markdown. */
  @Override
  public String markdown(Circumstances circumstances) {
    return "# Two stores of the same films\n\n"
        + circumstances.markdown()
        + "- films: %d and %d%n%n".formatted(films, otherFilms)
        + table()
        + "\nEach title is searched for in both stores, with all facets.\n";
  }

  /** The whole report as JSON. */
  @Override
  public ObjectNode document(Circumstances circumstances) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("circumstances", circumstances.document());
    node.put("films", films).put("other_films", otherFilms).put("pass", pass());
    var written = node.putArray("rows");
    for (Row row : rows) {
      ObjectNode rowNode =
          written
              .addObject()
              .put("measure", row.measure())
              .put("cases", row.cases())
              .put("equal", row.equal());
      row.differing().forEach(rowNode.putArray("differing")::add);
    }
    return node;
  }
}
