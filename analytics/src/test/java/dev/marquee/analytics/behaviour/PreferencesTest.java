package dev.marquee.analytics.behaviour;

import static dev.marquee.analytics.behaviour.VisitSummaryTest.figure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.analytics.behaviour.Preferences.Liking;
import dev.marquee.analytics.sample.Happening;
import dev.marquee.analytics.sample.SampleFilms;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PreferencesTest {
  private static final SampleFilms FILMS =
      new SampleFilms()
          .with("alien", 1979, List.of("Horror", "Science Fiction"), "Scott", "Weaver")
          .with("heat", 1995, List.of("Crime"), "Mann", "De Niro", "Pacino")
          .with("ronin", 1998, List.of("Crime"), "Frankenheimer", "De Niro");

  @Test
  void whatWasDoneMoreAndCostsMoreCountsMore() {
    Preferences preferences =
        preferences(
            Happening.of("u", Action.WATCH, 0).about("heat"),
            Happening.of("u", Action.VIEW, 1).about("ronin"),
            Happening.of("u", Action.CLICK, 1).about("alien"),
            Happening.of("u", Action.IMPRESSION, 1).about("alien"),
            Happening.of("u", Action.VIEW, 1).about("not-known"),
            Happening.of("u", Action.HOME_VISIT, 1));

    assertThat(preferences.genres())
        .extracting(Liking::name)
        .containsExactly("Crime", "Horror", "Science Fiction");
    assertThat(preferences.genres().getFirst()).isEqualTo(new Liking("Crime", 1, 2));
    assertThat(preferences.genres().getLast().score()).isCloseTo(0.125, within(1e-3));
    assertThat(preferences.people().getFirst().name()).isEqualTo("De Niro");
    assertThat(preferences.decades()).extracting(Liking::name).containsExactly("1990", "1970");
    assertThat(preferences.films()).isEqualTo(3);
  }

  @Test
  void whatIsDislikedComesLastAndBelowNothing() {
    Preferences preferences =
        preferences(
            Happening.of("u", Action.RATE, 0).about("alien").value(10),
            Happening.of("u", Action.RATE, 0).about("heat").value(1),
            Happening.of("u", Action.RATE, 0).about("ronin"));

    assertThat(preferences.genres()).extracting(Liking::score).containsExactly(1.0, 1.0, -1.0);
    assertThat(preferences.genres().getLast().name()).isEqualTo("Crime");
  }

  @Test
  void whatWasDoneAHalfLifeAgoCountsHalf() {
    long minutes = Preferences.HALF_LIFE.toMinutes();
    Preferences preferences =
        preferences(
            Happening.of("u", Action.VIEW, -minutes).about("alien"),
            Happening.of("u", Action.VIEW, 0).about("heat"));

    assertThat(preferences.decades().getLast().score()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aClockAheadOfTimeGivesNoMoreThanNow() {
    assertThat(
            preferences(
                    Happening.of("u", Action.VIEW, 60L * 24 * 900).about("alien"),
                    Happening.of("u", Action.VIEW, 0).about("heat"))
                .decades())
        .extracting(Liking::score)
        .containsExactly(1.0, 1.0);
  }

  @Test
  void oneFilmCannotCountForEverything() {
    List<Event> events =
        IntStream.range(0, 1_000)
            .mapToObj(i -> Happening.of("u", Action.WATCH, 0).about("alien").event())
            .toList();
    List<Event> both =
        Stream.concat(
                events.stream(), Stream.of(Happening.of("u", Action.LIKE, 0).about("heat").event()))
            .toList();

    assertThat(preferences(both).decades().getLast().score())
        .isCloseTo(4 / Preferences.MAX_FILM_WEIGHT, within(1e-9));
  }

  @Test
  void aFilmUnderTwoIdsIsOneFilm() {
    SampleFilms films = new SampleFilms().withNumber("tmdb-9", "Nine", "tt0000009");
    List<Event> events =
        List.of(
            Happening.of("u", Action.VIEW, 0).about("tmdb-9").event(),
            Happening.of("u", Action.VIEW, 0).about("imdb-tt0000009").event());

    assertThat(figure(Preferences.figure(films, Happening.NOON), events).films()).isEqualTo(1);
  }

  @Test
  void filmsAreAskedForInBatchesAndTheLatestKept() {
    SampleFilms films = new SampleFilms();
    List<Event> events =
        IntStream.range(0, Preferences.MAX_FILMS + 500)
            .mapToObj(i -> Happening.of("u", Action.VIEW, i).about("film-" + i).event())
            .toList();

    Preferences preferences = figure(Preferences.figure(films, Happening.NOON), events);

    assertThat(preferences.films()).isZero();
    assertThat(films.asked()).hasSize(10).allMatch(size -> size == 1_000);
  }

  @Test
  void aPersonWhoDidNothingHasNoPreferences() {
    assertThat(preferences()).isEqualTo(new Preferences(List.of(), List.of(), List.of(), 0));
  }

  private static Preferences preferences(Happening... happenings) {
    return preferences(Stream.of(happenings).map(Happening::event).toList());
  }

  private static Preferences preferences(List<Event> events) {
    return figure(Preferences.figure(FILMS, Happening.NOON), events);
  }
}
