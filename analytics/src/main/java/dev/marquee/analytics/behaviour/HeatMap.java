package dev.marquee.analytics.behaviour;

import dev.marquee.query.EventScope;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import dev.marquee.store.EventLog;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * On which days of the week and at which hours people are there.
 *
 * @param offset of the place whose days and hours are meant; the same for all the period, whatever
 *     the clocks of the place do in summer
 * @param counts events of a Monday to a Sunday, and of each the hours 0 to 23
 */
public record HeatMap(ZoneOffset offset, List<List<Long>> counts) {
  private static final int DAYS = DayOfWeek.values().length;
  private static final int HOURS = 24;

  /**
   * An hour of the week.
   *
   * @param hour 0 to 23
   */
  public record Cell(DayOfWeek day, int hour, long count) {}

  public HeatMap {
    counts = counts.stream().map(List::copyOf).toList();
    if (counts.size() != DAYS || counts.stream().anyMatch(day -> day.size() != HOURS)) {
      throw new IllegalArgumentException("a heat map has 7 days of 24 hours, got " + counts);
    }
  }

  /**
   * Asks a log for the counts by hour. A year is one question; of longer periods only those parts
   * are asked for in which something happened.
   */
  public static HeatMap of(EventLog log, EventScope scope, ZoneOffset offset) {
    long[][] sums = new long[DAYS][HOURS];
    TimeGrid hours = new TimeGrid(TimeGrid.Step.HOUR, offset);
    LongTimes.each(log, scope, hours, count -> add(sums, count, offset));
    return of(sums, offset);
  }

  /**
   * Adds up counts.
   *
   * @param times by the hour or quarter of an hour of a grid of the same place
   */
  public static HeatMap of(List<TimeCount> times, ZoneOffset offset) {
    long[][] sums = new long[DAYS][HOURS];
    times.forEach(count -> add(sums, count, offset));
    return of(sums, offset);
  }

  private static void add(long[][] sums, TimeCount count, ZoneOffset offset) {
    OffsetDateTime start = count.start().atOffset(offset);
    sums[start.getDayOfWeek().getValue() - 1][start.getHour()] += count.actions().total();
  }

  private static HeatMap of(long[][] sums, ZoneOffset offset) {
    return new HeatMap(
        offset, Arrays.stream(sums).map(day -> Arrays.stream(day).boxed().toList()).toList());
  }

  /** The busiest hour of the week, of equal ones the earliest; empty when nothing happened. */
  public Optional<Cell> peak() {
    return cells().stream()
        .filter(cell -> cell.count() > 0)
        .max(Comparator.comparingLong(Cell::count).thenComparing(HeatMap::earlierIsMore));
  }

  private static int earlierIsMore(Cell one, Cell other) {
    return Comparator.comparing(Cell::day).thenComparingInt(Cell::hour).compare(other, one);
  }

  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int hour = 0; hour < HOURS; hour++) {
        cells.add(new Cell(day, hour, counts.get(day.getValue() - 1).get(hour)));
      }
    }
    return cells;
  }

  /** A row for each hour of the week; days are 1 for Monday to 7, as in ISO 8601. */
  public Table table() {
    return new Table(
        "heatmap",
        List.of("weekday", "hour", "events"),
        cells().stream()
            .map(
                cell ->
                    List.of(
                        Table.cell(cell.day().getValue()),
                        Table.cell(cell.hour()),
                        Table.cell(cell.count())))
            .toList());
  }
}
