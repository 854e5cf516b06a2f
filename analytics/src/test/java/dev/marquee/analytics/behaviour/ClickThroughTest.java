package dev.marquee.analytics.behaviour;

import static dev.marquee.analytics.behaviour.VisitSummaryTest.figure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.analytics.behaviour.ClickThrough.Line;
import dev.marquee.analytics.sample.Happening;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.Origin;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClickThroughTest {
  @Test
  void aShownFilmCountsOnceForAVisitAndIsClickedAfterwards() {
    ClickThrough clicks =
        clicks(
            of("a", Action.IMPRESSION, 0, "up", Origin.SIMILAR),
            of("a", Action.IMPRESSION, 1, "up", Origin.SIMILAR),
            of("a", Action.IMPRESSION, 1, "heat", Origin.SIMILAR),
            of("a", Action.RECOMMEND_CLICK, 2, "up", Origin.SIMILAR).at(4),
            of("a", Action.CLICK, 3, "heat", Origin.TRENDING).at(2),
            of("b", Action.CLICK, 0, "up", Origin.SIMILAR),
            of("b", Action.IMPRESSION, 1, "up", Origin.SIMILAR));

    assertThat(clicks.lines())
        .containsExactly(
            new Line(Optional.of(Origin.SIMILAR), 3, 1, 1, 4),
            new Line(Optional.of(Origin.TRENDING), 0, 0, 1, 2));
    assertThat(clicks.lines().getFirst().rate()).isEqualTo(OptionalDouble.of(1.0 / 3));
    assertThat(clicks.table().rows())
        .containsExactly(
            List.of("similar", "3", "1", "0.3333", "4"), List.of("trending", "0", "0", "", "2"));
  }

  @Test
  void listsThatDoNotTellWhoTheyAreComeLast() {
    ClickThrough clicks =
        clicks(
            Happening.of("a", Action.IMPRESSION, 0).about("up"),
            Happening.of("a", Action.IMPRESSION, 0),
            of("a", Action.IMPRESSION, 0, "up", Origin.PAGE),
            Happening.of("a", Action.CLICK, 0).about("up"));

    assertThat(clicks.lines())
        .containsExactly(
            new Line(Optional.of(Origin.PAGE), 1, 0, 0, 0), new Line(Optional.empty(), 1, 1, 0, 0));
    assertThat(clicks.table().rows().getLast().getFirst()).isEmpty();
    assertThat(clicks.lines().getLast().meanPosition()).isEmpty();
  }

  @Test
  void filmsBeyondThoseThatAreHeldDoNotCount() {
    List<Event> events =
        IntStream.rangeClosed(0, ClickThrough.MAX_SHOWN)
            .mapToObj(i -> Happening.of("a", Action.IMPRESSION, 0).about("film-" + i).event())
            .toList();

    assertThat(figure(ClickThrough.figure(), events).lines().getFirst().shown())
        .isEqualTo(ClickThrough.MAX_SHOWN);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void isWhatAPlainCountGives(long seed) {
    List<Event> events = RandomEvents.of(seed, 3_000);
    List<List<Event>> visits = PlainVisits.of(events);

    List<Line> lines = figure(ClickThrough.figure(), events).lines();

    assertThat(lines.stream().mapToLong(Line::clicked).sum()).isPositive();
    for (Line line : lines) {
      List<Event> shown =
          visits.stream()
              .flatMap(
                  visit ->
                      visit.stream()
                          .filter(event -> event.action() == Action.IMPRESSION)
                          .filter(event -> isOf(event, line))
                          .filter(event -> isFirst(event, visit)))
              .toList();
      assertThat(line.shown()).isEqualTo(shown.size());
      assertThat(line.clicked())
          .isEqualTo(
              visits.stream()
                  .flatMap(
                      visit ->
                          shown.stream()
                              .filter(visit::contains)
                              .filter(
                                  event ->
                                      visit.stream()
                                          .skip(visit.indexOf(event))
                                          .anyMatch(
                                              later -> isClick(later) && isSame(event, later))))
                  .count());
    }
  }

  private static boolean isOf(Event event, Line line) {
    return event.movie().isPresent() && event.details().origin().equals(line.origin());
  }

  private static boolean isFirst(Event shown, List<Event> visit) {
    return visit.stream()
        .filter(event -> event.action() == Action.IMPRESSION && isSame(event, shown))
        .findFirst()
        .equals(Optional.of(shown));
  }

  private static boolean isClick(Event event) {
    return Arrays.asList(Action.CLICK, Action.RECOMMEND_CLICK).contains(event.action());
  }

  private static boolean isSame(Event one, Event other) {
    return one.movie().equals(other.movie())
        && one.details().origin().equals(other.details().origin());
  }

  private static Happening of(String user, Action action, long minute, String film, Origin origin) {
    return Happening.of(user, action, minute).about(film).from(origin);
  }

  private static ClickThrough clicks(Happening... happenings) {
    return figure(ClickThrough.figure(), Stream.of(happenings).map(Happening::event).toList());
  }
}
