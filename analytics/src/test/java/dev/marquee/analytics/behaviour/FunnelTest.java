package dev.marquee.analytics.behaviour;

import static dev.marquee.analytics.behaviour.VisitSummaryTest.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.analytics.behaviour.Funnel.Unit;
import dev.marquee.analytics.sample.Happening;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FunnelTest {
  private static final Duration DAY = Funnel.USUAL_WINDOW;

  @Test
  void countsStepsInTheirOrderWhateverLiesBetween() {
    Funnel funnel =
        funnel(
            Unit.ACCOUNT,
            DAY,
            Happening.of("whole", Action.SEARCH, 0),
            Happening.of("whole", Action.CLICK, 1),
            Happening.of("whole", Action.VIEW, 2),
            Happening.of("whole", Action.WATCH, 3),
            Happening.of("whole", Action.RATE, 200),
            Happening.of("backwards", Action.RATE, 0),
            Happening.of("backwards", Action.WATCH, 1),
            Happening.of("backwards", Action.VIEW, 2),
            Happening.of("backwards", Action.SEARCH, 3),
            Happening.of("skips", Action.SEARCH, 0),
            Happening.of("skips", Action.WATCH, 1),
            Happening.of("skips", Action.VIEW, 2));

    assertThat(reached(funnel)).containsExactly(3L, 2L, 1L, 1L);
    assertThat(funnel.ofFirst(3)).isEqualTo(OptionalDouble.of(1.0 / 3));
    assertThat(funnel.ofPrevious(2)).isEqualTo(OptionalDouble.of(0.5));
    assertThat(funnel.ofPrevious(0)).isEmpty();
    assertThat(funnel.table().rows().get(2))
        .containsExactly("account", "watch", "1", "0.3333", "0.5");
  }

  @Test
  void theWindowReachesFromTheFirstStepToTheLast() {
    long day = DAY.toMinutes();
    assertThat(reached(chain(0, day / 2, day / 2, day))).containsExactly(1L, 1L, 1L, 1L);
    assertThat(reached(chain(0, day / 2, day / 2, day + 1))).containsExactly(1L, 1L, 1L, 0L);
  }

  @Test
  void aLaterSearchGivesMoreTime() {
    long day = DAY.toMinutes();
    Funnel funnel =
        funnel(
            Unit.ACCOUNT,
            DAY,
            Happening.of("u", Action.SEARCH, 0),
            Happening.of("u", Action.VIEW, 1),
            Happening.of("u", Action.SEARCH, 100),
            Happening.of("u", Action.VIEW, 101),
            Happening.of("u", Action.WATCH, day + 50));

    assertThat(reached(funnel)).containsExactly(1L, 1L, 1L, 0L);
  }

  @Test
  void aVisitStandsForItself() {
    Happening[] happenings = {
      Happening.of("u", Action.SEARCH, 0),
      Happening.of("u", Action.VIEW, 1),
      Happening.of("u", Action.SEARCH, 100),
      Happening.of("u", Action.WATCH, 101)
    };

    assertThat(reached(funnel(Unit.VISIT, DAY, happenings))).containsExactly(2L, 1L, 0L, 0L);
    assertThat(reached(funnel(Unit.ACCOUNT, DAY, happenings))).containsExactly(1L, 1L, 1L, 0L);
  }

  @Test
  void withoutSearchesNoShareIsKnown() {
    Funnel funnel = funnel(Unit.VISIT, DAY, Happening.of("u", Action.VIEW, 0));

    assertThat(reached(funnel)).containsExactly(0L, 0L, 0L, 0L);
    assertThat(funnel.ofFirst(0)).isEmpty();
    assertThat(funnel.ofPrevious(1)).isEmpty();
  }

  @Test
  void refusesAWindowOfNothing() {
    assertThatThrownBy(() -> Funnel.figure(Unit.VISIT, Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT0S");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void isWhatTryingEveryChainGives(long seed) {
    List<Event> events = RandomEvents.of(seed, 2_000);
    Duration window = Duration.ofMinutes(90);

    assertThat(reached(figure(Funnel.figure(Unit.VISIT, window), events)))
        .isEqualTo(plain(PlainVisits.of(events), window));
    assertThat(reached(figure(Funnel.figure(Unit.ACCOUNT, window), events)))
        .isEqualTo(plain(PlainVisits.byAccount(events), window));
  }

  private static List<Long> plain(List<List<Event>> units, Duration window) {
    return Stream.of(1, 2, 3, 4)
        .map(steps -> units.stream().filter(unit -> deepest(unit, window) >= steps).count())
        .toList();
  }

  private static int deepest(List<Event> unit, Duration window) {
    int deepest = 0;
    for (int start = 0; start < unit.size(); start++) {
      if (unit.get(start).action() == Action.SEARCH) {
        int steps = 1;
        for (Event event : unit.subList(start + 1, unit.size())) {
          boolean near = !event.timestamp().isAfter(unit.get(start).timestamp().plus(window));
          if (steps < 4 && near && event.action() == Funnel.ACTIONS.get(steps)) {
            steps++;
          }
        }
        deepest = Math.max(deepest, steps);
      }
    }
    return deepest;
  }

  private static Funnel chain(long search, long view, long watch, long rate) {
    return funnel(
        Unit.ACCOUNT,
        DAY,
        Happening.of("u", Action.SEARCH, search),
        Happening.of("u", Action.VIEW, view),
        Happening.of("u", Action.WATCH, watch),
        Happening.of("u", Action.RATE, rate));
  }

  private static Funnel funnel(Unit unit, Duration window, Happening... happenings) {
    return figure(
        Funnel.figure(unit, window), Stream.of(happenings).map(Happening::event).toList());
  }

  private static List<Long> reached(Funnel funnel) {
    return funnel.steps().stream().map(Funnel.Step::reached).toList();
  }
}
