package dev.marquee.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.audience.Action;
import dev.marquee.audience.Device;
import dev.marquee.audience.Origin;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.TimeGrid.Step;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventQuestionsTest {
  @ParameterizedTest
  @CsvSource({
    "QUARTER_HOUR, Z, 2026-03-01T12:14:59.999Z, 2026-03-01T12:00:00Z",
    "HOUR, +05:30, 2026-03-01T12:29:59Z, 2026-03-01T11:30:00Z",
    "DAY, Z, 2026-03-01T23:59:59Z, 2026-03-01T00:00:00Z",
    "DAY, +05:30, 2026-03-01T18:29:59.999Z, 2026-02-28T18:30:00Z",
    "DAY, +05:30, 2026-03-01T18:30:00Z, 2026-03-01T18:30:00Z",
    "DAY, -09:45, 1970-01-01T00:00:00Z, 1969-12-31T09:45:00Z"
  })
  void momentLiesInTheStepThatStartsBeforeIt(
      Step step, ZoneOffset offset, Instant moment, Instant start) {
    TimeGrid grid = new TimeGrid(step, offset);

    assertThat(grid.start(grid.number(moment.toEpochMilli()))).isEqualTo(start);
  }

  @Test
  void stepsThatAPeriodTouchesAreCounted() {
    TimeGrid days = TimeGrid.ofUtc(Step.DAY);
    Instant noon = Instant.parse("2026-03-01T12:00:00Z");

    assertThat(days.steps(new Period(noon, noon.plusMillis(1)))).isEqualTo(1);
    assertThat(days.steps(new Period(noon, Instant.parse("2026-03-02T00:00:00Z")))).isEqualTo(1);
    assertThat(days.steps(new Period(noon, Instant.parse("2026-03-02T00:00:00.001Z"))))
        .isEqualTo(2);
  }

  @Test
  void offsetsAreWholeQuartersOfAnHour() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeGrid(Step.DAY, ZoneOffset.ofHoursMinutes(1, 10)))
        .withMessage("an offset must be whole quarters of an hour, got +01:10");
  }

  @Test
  void countsAddUp() {
    ActionCounts some = new ActionCounts(Map.of(Action.VIEW, 2L, Action.LIKE, 0L));
    ActionCounts others = new ActionCounts(Map.of(Action.VIEW, 1L, Action.SHARE, 4L));

    ActionCounts sum = some.plus(others);

    assertThat(some.counts()).containsOnlyKeys(Action.VIEW);
    assertThat(sum.of(Action.VIEW)).isEqualTo(3);
    assertThat(sum.of(Action.LIKE)).isZero();
    assertThat(sum.total()).isEqualTo(7);
    assertThat(sum.counts().keySet()).containsExactly(Action.VIEW, Action.SHARE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ActionCounts(Map.of(Action.VIEW, -1L)))
        .withMessage("a count must be 0 or more, got -1");
  }

  @Test
  void filmsWithEqualCountsComeByTheirIds() {
    assertThat(
            Stream.of(
                    new FilmCount(new MovieId("m-2"), 5),
                    new FilmCount(new MovieId("m-1"), 5),
                    new FilmCount(new MovieId("m-3"), 6))
                .sorted(FilmCount.MOST_FIRST))
        .extracting(film -> film.movie().value())
        .containsExactly("m-3", "m-1", "m-2");
  }

  @Test
  void aLargeCountTellsItsError() {
    assertThat(AccountCount.exactly(7)).isEqualTo(new AccountCount(7, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AccountCount(7, 0.02))
        .withMessage("relative error must be 0..0.01, got 0.02");
    assertThatIllegalArgumentException().isThrownBy(() -> AccountCount.exactly(-1));
  }

  @Test
  void scopesAreNarrowedOneByOne() {
    EventScope scope =
        EventScope.EVERYTHING
            .of(Set.of(Action.CLICK))
            .about(Set.of(new MovieId("m-1")))
            .by(new UserId("u"))
            .on(Device.TV)
            .in("IN")
            .from(Origin.PAGE);

    assertThat(scope.toString())
        .contains("CLICK", "m-1", "Optional[u]", "Optional[TV]", "Optional[IN]", "Optional[PAGE]");
    assertThat(scope.within(Period.ALL_TIME)).isEqualTo(scope);
    Set<MovieId> tooMany =
        IntStream.rangeClosed(0, EventScope.MAX_FILMS)
            .mapToObj(number -> new MovieId("m-" + number))
            .collect(Collectors.toSet());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventScope.EVERYTHING.about(tooMany))
        .withMessage("a question is about at most 10000 films, got 10001");
  }
}
