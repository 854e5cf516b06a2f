package dev.marquee.bench.popularity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.popularity.ReferenceFigures.Line;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.MarkdownTable;
import dev.marquee.bench.report.QualityReport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How good forecasts of popularity are.
 *
 * @param before films learned from
 * @param after films asked about
 * @param figures of each set of features
 * @param reference which they are not to be worse than
 */
public record PopularityReport(
    int before, int after, List<PopularityFigures> figures, ReferenceFigures reference)
    implements QualityReport {
  private static final double MIN_COVERAGE = 0.88;
  private static final double MAX_COVERAGE = 0.92;
  private static final double PER_CENT = 100;

  public PopularityReport {
    figures = List.copyOf(figures);
  }

  @Override
  public boolean pass() {
    return figures.stream().allMatch(this::passes);
  }

  private boolean passes(PopularityFigures found) {
    Optional<Line> other = reference.of(found.features());
    return found.coverage() >= MIN_COVERAGE
        && found.coverage() <= MAX_COVERAGE
        && other.map(Line::spearman).orElse(-1.0) <= found.spearman()
        && other.map(Line::meanAbsoluteError).orElse(PER_CENT) >= found.meanAbsoluteError();
  }

  @Override
  public String table() {
    return "%,d films before, %,d after.%n%n".formatted(before, after)
        + measures()
        + "\n"
        + others();
  }

  private MarkdownTable measures() {
    MarkdownTable table =
        new MarkdownTable(
            "features",
            "Spearman",
            "mean error",
            "in the interval",
            "gate",
            "its width",
            "training");
    for (PopularityFigures found : figures) {
      table.row(
          found.features().text(),
          number(found.spearman(), 4),
          number(found.meanAbsoluteError(), 3),
          number(PER_CENT * found.coverage(), 2) + "%",
          "88% to 92%",
          number(found.width(), 1),
          number(found.trainingSeconds(), 1) + " s");
    }
    return table;
  }

  private MarkdownTable others() {
    MarkdownTable table = new MarkdownTable("features", "library", "Spearman", "mean error");
    for (Line line : reference.lines()) {
      table.row(
          line.features(),
          line.library(),
          number(line.spearman(), 4),
          number(line.meanAbsoluteError(), 3));
    }
    return table;
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  @Override
  public String markdown(Circumstances circumstances) {
    return "# Popularity\n\n" + circumstances.markdown() + "\n" + table();
  }

  @Override
  public ObjectNode document(Circumstances circumstances) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("circumstances", circumstances.document());
    node.put("pass", pass());
    node.put("films_before", before);
    node.put("films_after", after);
    ArrayNode sets = node.putArray("features");
    for (PopularityFigures found : figures) {
      sets.addObject()
          .put("features", found.features().text())
          .put("spearman", found.spearman())
          .put("mean_absolute_error", found.meanAbsoluteError())
          .put("coverage", found.coverage())
          .put("width", found.width())
          .put("training_seconds", found.trainingSeconds());
    }
    ArrayNode others = node.putArray("reference");
    for (Line line : reference.lines()) {
      others
          .addObject()
          .put("features", line.features())
          .put("library", line.library())
          .put("spearman", line.spearman())
          .put("mean_absolute_error", line.meanAbsoluteError());
    }
    return node;
  }
}
