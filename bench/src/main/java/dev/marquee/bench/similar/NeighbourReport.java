package dev.marquee.bench.similar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.MarkdownTable;
import dev.marquee.bench.report.QualityReport;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * How many neighbours picked by hand are among the first ten.
 *
 * @param films in the catalogue
 * @param cases one for each film of the list that the catalogue has
 * @param absent titles of the list that it does not have
 */
public record NeighbourReport(long films, List<Case> cases, List<String> absent)
    implements QualityReport {
  /** Of the first ten that a person is shown, so many show that they are understood. */
  private static final int ENOUGH = 3;

  /** Of all films of the list, for the hybrid answer. */
  private static final double GATE = 80;

  private static final double PER_CENT = 100;

  public NeighbourReport {
    cases = List.copyOf(cases);
    absent = List.copyOf(absent);
  }

  /**
   * One film.
   *
   * @param text neighbours found by text, of the first ten
   * @param vector by vectors
   * @param hybrid by both
   */
  public record Case(String title, int text, int vector, int hybrid) {}

  /** Share of films, in per cent, with three or more neighbours among the first ten. */
  double share(ToIntFunction<Case> way) {
    long enough = cases.stream().filter(film -> way.applyAsInt(film) >= ENOUGH).count();
    return PER_CENT * enough / Math.max(1, cases.size());
  }

  /** Neighbours among the first ten, on average. */
  double mean(ToIntFunction<Case> way) {
    return cases.stream().mapToInt(way).average().orElse(0);
  }

  /** Whether the hybrid answer reaches its gate. */
  @Override
  public boolean pass() {
    return share(Case::hybrid) >= GATE;
  }

  /** The table alone as Markdown, for a terminal. */
  @Override
  public String table() {
    MarkdownTable table =
        new MarkdownTable("by", "films", "3 or more of the first 10", "mean", "gate");
    row(table, "text", Case::text, "");
    row(table, "vector", Case::vector, "");
    row(table, "hybrid", Case::hybrid, String.format(Locale.ROOT, "%.2f%%", GATE));
    return table.toString();
  }

  private void row(MarkdownTable table, String by, ToIntFunction<Case> way, String gate) {
    table.row(
        by,
        String.valueOf(cases.size()),
        String.format(Locale.ROOT, "%.2f%%", share(way)),
        String.format(Locale.ROOT, "%.2f", mean(way)),
        gate);
  }

  /** The whole report as Markdown. */
  @Override
  public String markdown(Circumstances circumstances) {
    MarkdownTable each = new MarkdownTable("film", "text", "vector", "hybrid");
    cases.forEach(
        film ->
            each.row(
                film.title(),
                String.valueOf(film.text()),
                String.valueOf(film.vector()),
                String.valueOf(film.hybrid())));
    return "# Neighbours picked by hand\n\n"
        + circumstances.markdown()
        + "- catalogue: %d films%n".formatted(films)
        + "- of the list not there: %s%n%n"
            .formatted(absent.isEmpty() ? "none" : String.join(", ", absent))
        + table()
        + "\n"
        + each
        + "\n"
        + "Neighbours among the first ten. The list is"
        + " bench/src/main/resources/dev/marquee/bench/similar.\n";
  }

  /** The whole report as JSON. */
  @Override
  public ObjectNode document(Circumstances circumstances) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("circumstances", circumstances.document());
    node.put("films", films).put("pass", pass());
    ObjectNode shares = node.putObject("three_or_more_percent");
    shares.put("text", share(Case::text));
    shares.put("vector", share(Case::vector)).put("hybrid", share(Case::hybrid));
    ArrayNode written = node.putArray("cases");
    cases.forEach(
        film ->
            written
                .addObject()
                .put("title", film.title())
                .put("text", film.text())
                .put("vector", film.vector())
                .put("hybrid", film.hybrid()));
    absent.forEach(node.putArray("absent")::add);
    return node;
  }
}
