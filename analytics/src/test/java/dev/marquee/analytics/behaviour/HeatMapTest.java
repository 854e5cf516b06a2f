package dev.marquee.analytics.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.analytics.sample.Happening;
import dev.marquee.analytics.sample.LogInMemory;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.query.TimeGrid;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatMapTest {
  private static final ZoneOffset INDIA = ZoneOffset.ofHoursMinutes(5, 30);

  @Test
  void daysAndHoursAreThoseOfThePlace() {
    // Sunday 23:45 there, and Monday 00:15.
    LogInMemory log = log("2026-03-08T18:15:00Z", "2026-03-08T18:45:00Z");

    HeatMap map = HeatMap.of(log, EventScope.EVERYTHING, INDIA);

    assertThat(map.counts().get(6).get(23)).isEqualTo(1);
    assertThat(map.counts().get(0).get(0)).isEqualTo(1);
    assertThat(map.table().rows()).hasSize(7 * 24).contains(List.of("7", "23", "1"));
  }

  @Test
  void thePeakIsTheBusiestHourAndOfEqualOnesTheEarliest() {
    LogInMemory log =
        log(
            "2026-03-04T20:00:00Z",
            "2026-03-11T20:59:59Z",
            "2026-03-07T21:00:00Z",
            "2026-03-14T21:00:00Z");

    HeatMap map = HeatMap.of(log, EventScope.EVERYTHING, ZoneOffset.UTC);

    assertThat(map.peak()).contains(new HeatMap.Cell(DayOfWeek.WEDNESDAY, 20, 2));
    assertThat(HeatMap.of(List.of(), ZoneOffset.UTC).peak()).isEmpty();
  }

  @Test
  void allTimeCostsSomeDozensOfQuestions() {
    LogInMemory log = log("1970-01-01T00:00:00Z", "2026-03-04T20:00:00Z", "9999-12-31T23:59:59Z");

    HeatMap map = HeatMap.of(log, EventScope.EVERYTHING, INDIA);

    assertThat(total(map)).isEqualTo(3);
    assertThat(log.questions()).isLessThan(120);
  }

  @Test
  void aPeriodBeforeAnyEventCanHaveBeenIsEmpty() {
    Period old = Period.ofDays(LocalDate.of(1900, 1, 1), LocalDate.of(1950, 1, 1));

    assertThat(HeatMap.of(log(), EventScope.EVERYTHING.within(old), INDIA).peak()).isEmpty();
  }

  @Test
  void refusesAnythingButAWeek() {
    assertThatThrownBy(() -> new HeatMap(ZoneOffset.UTC, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("7 days of 24 hours");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isWhatCountingTheEventsGives(long seed) {
    List<Event> events = RandomEvents.of(seed, 1_000);
    LogInMemory log = new LogInMemory(events);

    HeatMap map = HeatMap.of(log, EventScope.EVERYTHING, INDIA);

    for (DayOfWeek day : DayOfWeek.values()) {
      for (int hour = 0; hour < 24; hour++) {
        int asked = hour;
        assertThat(map.counts().get(day.getValue() - 1).get(hour))
            .isEqualTo(events.stream().filter(event -> isIn(event, day, asked)).count());
      }
    }
    assertThat(
            HeatMap.of(
                log.times(
                    EventScope.EVERYTHING.within(
                        Period.ofDays(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))),
                    new TimeGrid(TimeGrid.Step.HOUR, INDIA)),
                INDIA))
        .isEqualTo(map);
  }

  private static boolean isIn(Event event, DayOfWeek day, int hour) {
    OffsetDateTime time = event.timestamp().atOffset(INDIA);
    return time.getDayOfWeek() == day && time.getHour() == hour;
  }

  private static long total(HeatMap map) {
    return map.counts().stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
  }

  private static LogInMemory log(String... times) {
    return new LogInMemory(
        List.of(times).stream()
            .map(time -> Happening.of("u", Action.VIEW, Instant.parse(time)).event())
            .toList());
  }
}
