package dev.marquee.analytics.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.analytics.sample.Happening;
import dev.marquee.analytics.sample.LogInMemory;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.store.Snapshot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitSummaryTest {
  @Test
  void aGapOfThirtyMinutesEndsNoVisitAndALongerOneDoes() {
    VisitTally total =
        summary(
                Happening.of("u", Action.VIEW, 0),
                Happening.of("u", Action.VIEW, 30),
                Happening.of("u", Action.VIEW, 61))
            .total();

    assertThat(total).isEqualTo(new VisitTally(2, 3, 1, 0, Duration.ofMinutes(30)));
    assertThat(total.meanLength()).contains(Duration.ofMinutes(15));
    assertThat(total.meanDepth()).isEqualTo(OptionalDouble.of(1.5));
    assertThat(total.bounceRate()).isEqualTo(OptionalDouble.of(0.5));
  }

  @Test
  void aVisitThatTheClientNamedHasNoGapsAndMayOverlapWithOthers() {
    VisitTally total =
        summary(
                Happening.of("u", Action.VIEW, 0).during("phone"),
                Happening.of("u", Action.VIEW, 1).during("tv"),
                Happening.of("u", Action.VIEW, 2),
                Happening.of("u", Action.LIKE, 300).during("phone"),
                Happening.of("v", Action.VIEW, 0).during("phone"))
            .total();

    assertThat(total.visits()).isEqualTo(4);
    assertThat(total.length()).isEqualTo(Duration.ofHours(5));
    assertThat(total.bounces()).isEqualTo(3);
    assertThat(total.engagementRate()).isEqualTo(OptionalDouble.of(0.25));
  }

  @Test
  void beingShownFilmsIsNoAction() {
    VisitTally total =
        summary(
                Happening.of("u", Action.HOME_VISIT, 0),
                Happening.of("u", Action.IMPRESSION, 1),
                Happening.of("u", Action.IMPRESSION, 2))
            .total();

    assertThat(total.actions()).isEqualTo(1);
    assertThat(total.bounces()).isEqualTo(1);
  }

  @Test
  void aVisitCountsOnTheDayOfThePlaceWhereItBegan() {
    // 23:50 to 00:10 at +05:30.
    long minutes = 12 * 60 - 330 - 10;
    VisitSummary summary =
        figure(
            VisitSummary.figure(ZoneOffset.ofHoursMinutes(5, 30)),
            Happening.of("u", Action.VIEW, minutes).event(),
            Happening.of("u", Action.WATCH, minutes + 20).event());

    assertThat(summary.days()).hasSize(1);
    assertThat(summary.days().getFirst().day()).isEqualTo(LocalDate.of(2026, 3, 4));
    assertThat(summary.table().rows())
        .containsExactly(List.of("2026-03-04", "1", "2", "2", "1200", "0", "1"));
  }

  @Test
  void bandsHoldEveryVisitOnce() {
    VisitSummary summary =
        summary(
            Happening.of("a", Action.VIEW, 0),
            Happening.of("b", Action.VIEW, 0),
            Happening.of("b", Action.VIEW, 1),
            Happening.of("b", Action.VIEW, 4));

    assertThat(summary.lengths().stream().filter(band -> band.visits() > 0))
        .containsExactly(
            new VisitSummary.LengthBand(Duration.ZERO, 1),
            new VisitSummary.LengthBand(Duration.ofMinutes(3), 1));
    assertThat(summary.depths().stream().filter(band -> band.visits() > 0))
        .containsExactly(new VisitSummary.DepthBand(1, 1), new VisitSummary.DepthBand(3, 1));
  }

  @Test
  void withoutEventsNothingIsKnown() {
    VisitSummary summary = summary();

    assertThat(summary.total()).isEqualTo(VisitTally.NONE);
    assertThat(summary.total().meanLength()).isEmpty();
    assertThat(summary.total().engagementRate()).isEmpty();
    assertThat(summary.table().rows()).isEmpty();
  }

  @Test
  void anAccountOfMoreNamedVisitsThanAreHeldEndsThoseThatRestedLongest() {
    List<Event> events = new ArrayList<>();
    int named = VisitSplit.MAX_NAMED;
    IntStream.range(0, named + 1)
        .forEach(i -> events.add(Happening.of("u", Action.VIEW, i).during("s-" + i).event()));
    events.add(Happening.of("u", Action.VIEW, named + 1).during("s-1").event());
    events.add(Happening.of("u", Action.VIEW, named + 2).during("s-0").event());

    VisitSummary summary = figure(VisitSummary.figure(ZoneOffset.UTC), events);

    assertThat(summary.total().visits()).isEqualTo(named + 2);
  }

  @Test
  void refusesEventsInAnotherOrder() {
    Event first = Happening.of("a", Action.VIEW, 1).event();
    Event earlier = Happening.of("a", Action.VIEW, 0).event();
    Event other = Happening.of("b", Action.VIEW, 0).event();

    for (List<Event> order : List.of(List.of(first, earlier), List.of(other, first))) {
      assertThatThrownBy(
              () -> EventWalk.feed(asTheyAre(order), List.of(VisitSummary.figure(ZoneOffset.UTC))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("by account and time");
    }
  }

  private static Snapshot<Event> asTheyAre(List<Event> events) {
    List<Event> left = new ArrayList<>(events);
    return new Snapshot<>() {
      @Override
      public List<Event> next(int size) {
        List<Event> next = List.copyOf(left);
        left.clear();
        return next;
      }

      @Override
      public void close() {}
    };
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void isWhatAPlainCountGives(long seed) {
    List<Event> events = RandomEvents.of(seed, 2_500);

    VisitSummary summary = figure(VisitSummary.figure(ZoneOffset.UTC), events);

    List<List<Event>> visits = PlainVisits.of(events);
    assertThat(summary.total())
        .isEqualTo(
            visits.stream().map(VisitSummaryTest::tally).reduce(VisitTally.NONE, VisitTally::plus));
    assertThat(summary.days().stream().mapToLong(day -> day.tally().visits()).sum())
        .isEqualTo(visits.size());
    assertThat(summary.lengths().stream().mapToLong(VisitSummary.LengthBand::visits).sum())
        .isEqualTo(visits.size());
    assertThat(summary.depths().stream().mapToLong(VisitSummary.DepthBand::visits).sum())
        .isEqualTo(visits.size());
  }

  private static VisitTally tally(List<Event> visit) {
    long actions = visit.stream().filter(event -> event.action() != Action.IMPRESSION).count();
    boolean engaged =
        visit.stream()
            .anyMatch(
                event ->
                    List.of("like", "comment", "share", "rate", "review", "watch")
                        .contains(event.action().text()));
    Duration length = Duration.between(visit.getFirst().timestamp(), visit.getLast().timestamp());
    return new VisitTally(1, actions, actions < 2 ? 1 : 0, engaged ? 1 : 0, length);
  }

  private static VisitSummary summary(Happening... happenings) {
    return figure(
        VisitSummary.figure(ZoneOffset.UTC), Stream.of(happenings).map(Happening::event).toList());
  }

  static <R> R figure(Figure<R> figure, Event... events) {
    return figure(figure, List.of(events));
  }

  static <R> R figure(Figure<R> figure, List<Event> events) {
    EventWalk.feed(LogInMemory.walking(events), List.of(figure));
    return figure.result();
  }
}
