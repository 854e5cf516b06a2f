package dev.marquee.analytics.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.analytics.sample.Happening;
import dev.marquee.analytics.sample.LogInMemory;
import dev.marquee.analytics.sample.SampleFilms;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.EventScope;
import dev.marquee.query.Period;
import dev.marquee.store.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendingTest {
  private static final Instant NOW = Happening.NOON;
  private static final Duration DAY = Duration.ofDays(1);
  private static final EventScope VIEWS = EventScope.EVERYTHING.of(Set.of(Action.VIEW));

  private final List<Event> events = new ArrayList<>();

  @Test
  void findsWhatIsViewedMoreThanItsUsual() {
    for (int day = 0; day < 9; day++) {
      views("steady", 30, day);
      views("rising", day == 0 ? 30 : 5, day);
      views("falling", day == 0 ? 3 : 20, day);
    }
    views("new", 12, 0);

    List<TrendingFilm> films = trending(DAY);

    assertThat(films)
        .extracting(film -> film.id().value())
        .containsExactlyInAnyOrder("new", "rising");
    assertThat(film(films, "rising").reason()).isEqualTo("views 5.7 times its usual");
    assertThat(film(films, "rising").actual()).isEqualTo(30);
    assertThat(film(films, "new").reason())
        .isEqualTo("new: 12 views in the last day, none in the 8 days before");
  }

  /** One answer has room for so many films, and those with one view are not among them. */
  @Test
  void whatAFilmUsuallyHasIsKnownWhereMoreFilmsAreViewedThanOneAnswerTells() {
    for (int day = 0; day < 9; day++) {
      views("small", day == 0 ? 20 : 1, day);
    }
    double expected = film(trending(DAY), "small").expected();
    for (int film = 0; film < EventLog.MAX_FILMS; film++) {
      views("crowd-" + film, 2, 1);
    }

    assertThat(film(trending(DAY), "small").expected()).isEqualTo(expected);
  }

  @Test
  void countsTheActionsThatAreAskedForOnly() {
    for (int i = 0; i < 50; i++) {
      events.add(
          Happening.of("u-" + i, Action.IMPRESSION, NOW.minusSeconds(60)).about("a").event());
    }

    assertThat(trending(DAY)).isEmpty();
  }

  @Test
  void aFilmUnderAnotherOfItsIdsIsNotNew() {
    SampleFilms films = new SampleFilms().withNumber("tmdb-9", "Nine", "tt0000009");
    for (int day = 1; day < 9; day++) {
      views("imdb-tt0000009", 20, day);
      views("other", 20, day);
    }
    views("tmdb-9", 20, 0);
    views("other", 20, 0);

    List<TrendingFilm> ranked =
        new Trending(new LogInMemory(events), VIEWS, films).films(DAY, NOW, 10);

    assertThat(ranked).isEmpty();
  }

  /** Of an hour, the windows before are the same hour of days before. */
  @Test
  void aFilmThatWasViewedAtOtherHoursIsNotNew() {
    for (int day = 0; day < 9; day++) {
      views("evening", 5, day);
      views("film", 4, day);
    }
    events.removeIf(
        event ->
            event.movie().equals(Optional.of(new MovieId("film")))
                && event.timestamp().isBefore(NOW.minus(DAY)));
    for (int i = 0; i < 9; i++) {
      events.add(
          Happening.of("u", Action.VIEW, NOW.minus(Duration.ofHours(5))).about("film").event());
    }

    assertThat(film(trending(Duration.ofHours(1)), "film").isNew()).isFalse();
  }

  @Test
  void aLogThatIsYoungerThanTheWindowComparesFilmsWithEachOther() {
    views("hit", 90, 0);
    IntStream.range(0, 20).forEach(film -> views("film-" + film, 3, 0));

    List<TrendingFilm> films = trending(Duration.ofDays(7));

    assertThat(films).extracting(film -> film.id().value()).containsExactly("hit");
    assertThat(films.getFirst().isNew()).isFalse();
    assertThat(films.getFirst().reason())
        .isEqualTo("90 views in the last 7 days, 13 times those of a usual film");
  }

  @Test
  void asksAsMuchOfALongHistoryAsOfAShortOne() {
    for (int day = 0; day < 9; day++) {
      views("a", 5, day);
    }
    LogInMemory young = new LogInMemory(events);
    new Trending(young, VIEWS, new SampleFilms()).films(DAY, NOW, 10);
    for (int day = 9; day < 400; day++) {
      views("a", 5, day);
      views("b-" + day, 5, day);
    }
    LogInMemory old = new LogInMemory(events);
    new Trending(old, VIEWS, new SampleFilms()).films(DAY, NOW, 10);

    assertThat(old.questions()).isEqualTo(young.questions()).isLessThan(20);
  }

  @Test
  void refusesWindowsAndSizesOutOfRange() {
    assertThatThrownBy(() -> trending(Duration.ofMinutes(59)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window must be PT1H to PT720H, got PT59M");
    Trending trending = new Trending(new LogInMemory(events), VIEWS, new SampleFilms());
    assertThatThrownBy(() -> trending.films(DAY, NOW, 101))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("size must be 1..100, got 101");
  }

  @Test
  void anEmptyLogHasNoTrend() {
    assertThat(trending(DAY)).isEmpty();
  }

  @Test
  void hoursAreComparedWithTheSameHoursOfDaysBefore() {
    TrendingPlan plan = TrendingPlan.of(Duration.ofHours(30), NOW);

    assertThat(plan.recent()).isEqualTo(new Period(NOW.minus(Duration.ofHours(30)), NOW));
    assertThat(plan.earlier()).hasSize(TrendingPlan.EARLIER);
    assertThat(plan.earlier().getFirst().until()).isEqualTo(NOW.minus(Duration.ofDays(2)));
    assertThat(plan.earlier().getLast())
        .isEqualTo(
            new Period(
                NOW.minus(Duration.ofDays(16)).minus(Duration.ofHours(30)),
                NOW.minus(Duration.ofDays(16))));
  }

  @Test
  void nothingIsAskedOfTheTimeBeforeAllEvents() {
    Instant early = Instant.EPOCH.plus(Duration.ofDays(3));

    assertThat(TrendingPlan.of(DAY, early).earlier()).hasSize(2);
  }

  @Test
  void manyFilmsAreAskedForInSeveralQuestions() {
    Set<MovieId> films = new HashSet<>();
    IntStream.range(0, EventScope.MAX_FILMS + 1).forEach(i -> films.add(new MovieId("f-" + i)));

    List<EventScope> scopes = TrendingPlan.about(VIEWS, films);

    assertThat(scopes).extracting(scope -> scope.films().size()).containsExactly(10_000, 1);
    assertThat(scopes).allMatch(scope -> scope.actions().equals(Set.of(Action.VIEW)));
  }

  @ParameterizedTest
  @CsvSource({
    "VIEW, 1, 192, 60, 10, false, views 6 times its usual",
    "SEARCH, 1, 192, 25, 2, false, searches 12 times its usual",
    "RATE, 36, 0, 25, 10, false, '25 ratings in the last 36 hours, 2.5 times those of a usual"
        + " film'",
    "WATCH, 1, 191, 7, 1, true, 'new: 7 watches in the last hour, none in the 191 hours before'",
    "LIKE, 720, 5760, 7, 1, true, 'new: 7 likes in the last 30 days, none in the 240 days before'"
  })
  void saysWhy(
      Action action,
      int hours,
      int before,
      long actual,
      double expected,
      boolean isNew,
      String why) {
    TrendingWords words =
        TrendingWords.of(Set.of(action), Duration.ofHours(hours), Duration.ofHours(before));

    assertThat(words.reason(actual, expected, isNew)).isEqualTo(why);
  }

  private static TrendingFilm film(List<TrendingFilm> films, String id) {
    return films.stream().filter(film -> film.id().value().equals(id)).findFirst().orElseThrow();
  }

  private List<TrendingFilm> trending(Duration window) {
    return new Trending(new LogInMemory(events), VIEWS, new SampleFilms()).films(window, NOW, 10);
  }

  private void views(String film, int count, int daysAgo) {
    Instant time = NOW.minus(Duration.ofDays(daysAgo)).minusSeconds(60);
    for (int i = 0; i < count; i++) {
      events.add(Happening.of("u-" + i, Action.VIEW, time).about(film).event());
    }
  }
}
