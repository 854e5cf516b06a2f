package dev.marquee.bench.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.QualityReport;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How good the search of one catalogue is.
 *
 * @param films in the catalogue
 * @param people different names of directors and cast
 * @param sample most cases of one row, where the caller bounded them
 * @param rows in the order of their printing
 */
public record SearchReport(
    long seed, OptionalInt sample, int films, int people, Duration took, List<Row> rows)
    implements QualityReport {

  public SearchReport {
    rows = List.copyOf(rows);
  }

  /** Whether every row that has a gate passes it. */
  @Override
  public boolean pass() {
    return rows.stream().allMatch(Row::pass);
  }

  /** The whole report as Markdown: circumstances, table, protocols, examples of misses. */
  @Override
  public String markdown(Circumstances circumstances) {
    return SearchReportMarkdown.of(this, circumstances);
  }

  /** The table of the rows as Markdown, for a terminal. */
  @Override
  public String table() {
    return SearchReportMarkdown.table(this);
  }

  /** The whole report as JSON, snake_case; fields that do not apply are left out. */
  @Override
  public ObjectNode document(Circumstances circumstances) {
    return SearchReportDocument.of(this, circumstances);
  }

  /** What a row's value counts. */
  public enum Unit {
    /** The share of cases that were hits; more is better. */
    PERCENT,
    /** Letters typed, a mean over the cases; fewer are better. */
    LETTERS
  }

  /**
   * One measure.
   *
   * @param protocol what was asked and what counts as a hit, in one sentence
   * @param value in the unit; 0 without cases
   * @param gate what must be reached; absent for rows that only report
   * @param aim where the project is heading
   * @param misses some of the cases that were no hits, at most {@value #MAX_MISSES}
   */
  public record Row(
      String measure,
      String protocol,
      int cases,
      int hits,
      double value,
      Unit unit,
      OptionalDouble gate,
      OptionalDouble aim,
      List<Miss> misses) {
    public static final int MAX_MISSES = 20;

    public Row {
      if (misses.size() > MAX_MISSES) {
        throw new IllegalArgumentException(
            "misses must be 0..%d, got %d".formatted(MAX_MISSES, misses.size()));
      }
      misses = List.copyOf(misses);
    }

    /** The share of cases that were hits, 0 to 100; 0 without cases. */
    public double percent() {
      return cases == 0 ? 0 : 100.0 * hits / cases;
    }

    /** Whether the gate is reached; true without a gate, and without cases, which prove nothing. */
    public boolean pass() {
      return reaches(gate);
    }

    /** The same for the aim. */
    public boolean reachesAim() {
      return reaches(aim);
    }

    private boolean reaches(OptionalDouble goal) {
      if (goal.isEmpty() || cases == 0) {
        return true;
      }
      return switch (unit) {
        case PERCENT -> value >= goal.getAsDouble();
        case LETTERS -> value <= goal.getAsDouble();
      };
    }
  }

  /**
   * A case that was no hit.
   *
   * @param got the first five items of the answer, a correction told behind them
   */
  public record Miss(String query, String wanted, List<String> got) {
    public Miss {
      got = List.copyOf(got);
    }
  }
}
