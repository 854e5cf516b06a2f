package dev.marquee.analytics.behaviour;

import static dev.marquee.analytics.behaviour.VisitSummaryTest.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.analytics.behaviour.Retention.Cohort;
import dev.marquee.analytics.sample.Happening;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionTest {
  private static final Instant UNTIL = Happening.NOON.plus(Duration.ofDays(21));
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void countsWhoCameBackInWhichWeek() {
    Retention retention =
        retention(day("a", 0), day("a", 1), day("a", 14), day("b", 0), day("b", 7), day("c", 7));

    assertThat(retention.cohorts())
        .containsExactly(
            new Cohort(MONDAY, List.of(2L, 1L, 1L, 0L)),
            new Cohort(MONDAY.plusWeeks(1), List.of(1L, 0L, 0L)));
    assertThat(retention.cohorts().getFirst().share(1)).isEqualTo(OptionalDouble.of(0.5));
    assertThat(retention.cohorts().getFirst().share(4)).isEmpty();
  }

  @Test
  void weeksThatHaveNotBegunAreNotTold() {
    Retention retention = retention(day("a", 0), day("b", 14));

    assertThat(retention.table().header())
        .containsExactly("first_week", "accounts", "week_0", "week_1", "week_2", "week_3");
    assertThat(retention.table().rows())
        .containsExactly(
            List.of("2026-03-02", "1", "1", "0", "0", "0"),
            List.of("2026-03-16", "1", "1", "0", "", ""));
  }

  @Test
  void whatClocksPutIntoTheFutureIsPassedOver() {
    assertThat(retention(day("a", 21), day("b", 5000)).cohorts()).isEmpty();
    assertThat(retention().table().rows()).isEmpty();
  }

  @Test
  void aWeekBeginsOnMondayOfThePlace() {
    Event lateSunday =
        Happening.of("a", Action.VIEW, Instant.parse("2026-03-08T22:00:00Z")).event();

    assertThat(retention(lateSunday).cohorts().getFirst().firstDay()).isEqualTo(MONDAY);
    assertThat(
            figure(Retention.figure(ZoneOffset.ofHours(2), UNTIL), lateSunday)
                .cohorts()
                .getFirst()
                .firstDay())
        .isEqualTo(MONDAY.plusWeeks(1));
  }

  @Test
  void tellsAYearOfWeeksAtMost() {
    Retention retention =
        figure(
            Retention.figure(ZoneOffset.UTC, UNTIL.plus(Duration.ofDays(1000))),
            day("a", 0),
            day("a", 7 * 52),
            day("a", 7 * 53));

    Cohort cohort = retention.cohorts().getFirst();
    assertThat(cohort.active()).hasSize(Retention.MAX_WEEKS_AFTER + 1);
    assertThat(cohort.active().getLast()).isEqualTo(1);
    assertThat(cohort.active().stream().mapToLong(Long::longValue).sum()).isEqualTo(2);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isWhatAPlainCountGives(long seed) {
    List<Event> events = RandomEvents.of(seed, 800);
    Instant until = Happening.NOON.plus(Duration.ofDays(100));

    Retention retention = figure(Retention.figure(ZoneOffset.UTC, until), events);

    List<List<Event>> accounts = PlainVisits.byAccount(events);
    assertThat(retention.cohorts().stream().mapToLong(Cohort::size).sum())
        .isEqualTo(accounts.size());
    for (Cohort cohort : retention.cohorts()) {
      List<Long> plain =
          LongStream.range(0, cohort.active().size())
              .map(week -> accounts.stream().filter(all -> isThere(all, cohort, week)).count())
              .boxed()
              .toList();
      assertThat(cohort.active()).isEqualTo(plain);
    }
  }

  private static boolean isThere(List<Event> account, Cohort cohort, long week) {
    return isoWeek(account.getFirst()).equals(isoWeek(cohort.firstDay()))
        && account.stream()
            .anyMatch(event -> isoWeek(event).equals(isoWeek(cohort.firstDay().plusWeeks(week))));
  }

  private static String isoWeek(Event event) {
    return isoWeek(event.timestamp().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private static String isoWeek(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static Event day(String account, long days) {
    return Happening.of(account, Action.VIEW, Duration.ofDays(days).toMinutes()).event();
  }

  private static Retention retention(Event... events) {
    return figure(Retention.figure(ZoneOffset.UTC, UNTIL), events);
  }
}
