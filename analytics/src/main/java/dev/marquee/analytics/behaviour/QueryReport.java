package dev.marquee.analytics.behaviour;

import java.util.List;
import java.util.stream.Stream;

/**
 * What people searched for. Texts that differ only in case, accents, punctuation and blanks are one
 * query.
 *
 * @param total of all searches that had words, exact always
 * @param top those searched most often, the most first, equal ones by their words
 * @param withoutResults those most often searched in vain, the most first, equal ones by their
 *     words
 * @param missedAtMost by how many searches a query's numbers may be too low; 0 unless there were
 *     more different queries than {@link #MAX_QUERIES}
 */
public record QueryReport(
    SearchTally total, List<Line> top, List<Line> withoutResults, long missedAtMost) {
  /** So many queries are held at most. */
  public static final int MAX_QUERIES = 50_000;

  /** Most queries in one list. */
  public static final int MAX_SIZE = 1_000;

  /**
   * One query.
   *
   * @param words folded as titles are, with a blank between
   */
  public record Line(String words, SearchTally tally) {}

  public QueryReport {
    top = List.copyOf(top);
    withoutResults = List.copyOf(withoutResults);
  }

  /**
   * Holds {@link #MAX_QUERIES} queries, and one for each visit of the account that goes by.
   *
   * @param size of each list, 1 to {@link #MAX_SIZE}
   */
  public static Figure<QueryReport> figure(int size) {
    return new QueryFigure(size, MAX_QUERIES);
  }

  /** A row for each of the top queries, then for those without results that are not among them. */
  public Table table() {
    List<Line> lines = Stream.concat(top.stream(), withoutResults.stream()).distinct().toList();
    return new Table(
        "queries",
        List.of(
            "query", "searches", "without_results", "click_through_rate", "mean_clicked_position"),
        lines.stream().map(QueryReport::row).toList());
  }

  private static List<String> row(Line line) {
    SearchTally tally = line.tally();
    return List.of(
        line.words(),
        Table.cell(tally.searches()),
        Table.cell(tally.withoutResults()),
        Table.cell(tally.clickThrough()),
        Table.cell(tally.meanPosition()));
  }
}
