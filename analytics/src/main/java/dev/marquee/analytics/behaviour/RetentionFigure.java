package dev.marquee.analytics.behaviour;

import dev.marquee.analytics.behaviour.Retention.Cohort;
import dev.marquee.audience.Event;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** Notes in which weeks each account was there. */
final class RetentionFigure implements Figure<Retention> {
  private static final int NEVER = -1;

  private final ZoneOffset offset;
  private final Instant until;

  /** By the Monday of the first week: accounts that were active so many weeks after. */
  private final TreeMap<LocalDate, long[]> cohorts = new TreeMap<>();

  private LocalDate firstMonday = LocalDate.MIN;

  /** The last week of the account that was counted, in weeks after its first. */
  private long lastWeek = NEVER;

  RetentionFigure(ZoneOffset offset, Instant until) {
    this.offset = offset;
    this.until = until;
  }

  @Override
  public void add(Event event, long visit) {
    if (!event.timestamp().isBefore(until)) {
      return;
    }
    LocalDate monday = monday(event.timestamp());
    if (lastWeek == NEVER) {
      firstMonday = monday;
    }
    long week = ChronoUnit.WEEKS.between(firstMonday, monday);
    if (week > lastWeek && week <= Retention.MAX_WEEKS_AFTER) {
      cohorts
          .computeIfAbsent(firstMonday, first -> new long[Retention.MAX_WEEKS_AFTER + 1])[
          (int) week]++;
      lastWeek = week;
    }
  }

  private LocalDate monday(Instant time) {
    return time.atOffset(offset)
        .toLocalDate()
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  @Override
  public void endAccount() {
    lastWeek = NEVER;
  }

  @Override
  public Retention result() {
    LocalDate lastMonday = monday(until.minusMillis(1));
    List<Cohort> list = new ArrayList<>();
    cohorts.forEach(
        (monday, active) -> {
          long begun = ChronoUnit.WEEKS.between(monday, lastMonday) + 1;
          int told = (int) Math.min(begun, active.length);
          list.add(new Cohort(monday, Arrays.stream(active, 0, told).boxed().toList()));
        });
    return new Retention(list);
  }
}
