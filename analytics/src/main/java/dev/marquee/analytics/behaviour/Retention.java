package dev.marquee.analytics.behaviour;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who came back. Accounts are put together by the week of their first event among those looked at;
 * of each such cohort it is counted how many did something in each week after. Weeks are those of
 * ISO 8601, from Monday to Sunday. Where not all time is looked at, an old account that is seen for
 * the first time in the period is taken for a new one.
 *
 * @param cohorts in the order of time; weeks in which nobody was new are left out
 */
public record Retention(List<Cohort> cohorts) {
  /** Weeks after the first that are told: a year of them. */
  public static final int MAX_WEEKS_AFTER = 52;

  /**
   * The accounts that were new in one week.
   *
   * @param firstDay the Monday
   * @param active how many did something in this week, where they are all, and in each week after
   *     it that has begun, up to {@link #MAX_WEEKS_AFTER}
   */
  public record Cohort(LocalDate firstDay, List<Long> active) {
    public Cohort {
      active = List.copyOf(active);
    }

    public long size() {
      return active.getFirst();
    }

    /** The part that was active so many weeks after, 0 to 1; empty for weeks not told. */
    public OptionalDouble share(int weeksAfter) {
      return weeksAfter < active.size()
          ? OptionalDouble.of((double) active.get(weeksAfter) / size())
          : OptionalDouble.empty();
    }
  }

  public Retention {
    cohorts = List.copyOf(cohorts);
  }

  /**
   * Holds a row of counts for each week in which an account was new.
   *
   * @param offset of the place whose weeks are meant
   * @param until the end of what can have happened yet; what is told to have happened later, by
   *     clocks that are wrong, is passed over
   */
  public static Figure<Retention> figure(ZoneOffset offset, Instant until) {
    return new RetentionFigure(offset, until);
  }

  /** A row for each cohort, with shares 0 to 1 of weeks that have begun. */
  public Table table() {
    int weeks = cohorts.stream().mapToInt(cohort -> cohort.active().size()).max().orElse(1);
    List<String> header =
        Stream.concat(
                Stream.of("first_week", "accounts"),
                IntStream.range(0, weeks).mapToObj(week -> "week_" + week))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (Cohort cohort : cohorts) {
      rows.add(
          Stream.concat(
                  Stream.of(cohort.firstDay().toString(), Table.cell(cohort.size())),
                  IntStream.range(0, weeks).mapToObj(week -> Table.cell(cohort.share(week))))
              .toList());
    }
    return new Table("retention", header, rows);
  }
}
