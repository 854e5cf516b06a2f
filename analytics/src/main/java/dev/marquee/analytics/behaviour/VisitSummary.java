package dev.marquee.analytics.behaviour;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * How long, deep and engaged the visits were.
 *
 * @param days by the day on which a visit began, in the order of time; those without a visit are
 *     left out
 * @param lengths how many visits were so long, the shortest first; without gaps
 * @param depths how many visits had so many actions, the fewest first; without gaps
 */
public record VisitSummary(
    VisitTally total, List<Day> days, List<LengthBand> lengths, List<DepthBand> depths) {

  /** The visits that began on one day of a place. */
  public record Day(LocalDate day, VisitTally tally) {}

  /**
   * Visits of nearly one length.
   *
   * @param atLeast shorter ones are in the bands before; longer ones may be in those behind
   */
  public record LengthBand(Duration atLeast, long visits) {}

  /**
   * Visits of nearly one depth.
   *
   * @param atLeast actions; visits with fewer are in the bands before
   */
  public record DepthBand(long atLeast, long visits) {}

  public VisitSummary {
    days = List.copyOf(days);
    lengths = List.copyOf(lengths);
    depths = List.copyOf(depths);
  }

  /**
   * Holds a tally for each day that has a visit, and one for each visit of the account that goes
   * by.
   *
   * @param offset of the place whose days are meant
   */
  public static Figure<VisitSummary> figure(ZoneOffset offset) {
    return new VisitFigure(offset);
  }

  /** A row for each day. Lengths are seconds, rates 0 to 1. */
  public Table table() {
    return new Table(
        "sessions",
        List.of(
            "day",
            "sessions",
            "actions",
            "mean_depth",
            "mean_length_seconds",
            "bounce_rate",
            "engagement_rate"),
        days.stream().map(VisitSummary::row).toList());
  }

  private static List<String> row(Day day) {
    VisitTally tally = day.tally();
    return List.of(
        day.day().toString(),
        Table.cell(tally.visits()),
        Table.cell(tally.actions()),
        Table.cell(tally.meanDepth()),
        tally.meanLength().map(length -> Table.cell(length.toSeconds())).orElse(""),
        Table.cell(tally.bounceRate()),
        Table.cell(tally.engagementRate()));
  }
}
