package dev.marquee.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundled catalogue against what its README promises of it. */
class BundledFilmsTest {
  private static final List<BundledFilm> FILMS = BundledFilm.readAll();

  /** TMDB's vocabulary. */
  private static final Set<String> GENRES =
      Set.of(
          "Action",
          "Adventure",
          "Animation",
          "Comedy",
          "Crime",
          "Documentary",
          "Drama",
          "Family",
          "Fantasy",
          "History",
          "Horror",
          "Music",
          "Mystery",
          "Romance",
          "Science Fiction",
          "TV Movie",
          "Thriller",
          "War",
          "Western");

  @Test
  void hasFilmsOfAllDecadesManyCountriesAndManyLanguages() {
    assertThat(FILMS).hasSizeGreaterThanOrEqualTo(500);
    assertThat(FILMS)
        .extracting(film -> film.releaseYear() / 10 * 10)
        .contains(1900, 1910, 1920, 1930, 1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020);
    assertThat(distinct(film -> film.countries().stream())).hasSizeGreaterThanOrEqualTo(45);
    assertThat(distinct(film -> Stream.of(film.originalLanguage())))
        .hasSizeGreaterThanOrEqualTo(30);
    assertThat(distinct(film -> film.genres().stream())).isEqualTo(GENRES);
  }

  @Test
  void saysOfEachFilmWhatItIs() {
    assertThat(FILMS)
        .allSatisfy(
            film -> {
              assertThat(film.genres()).isNotEmpty();
              assertThat(film.directors()).isNotEmpty().doesNotContain("");
              assertThat(film.countries()).isNotEmpty().allMatch(code -> code.matches("[A-Z]{2}"));
              assertThat(film.originalLanguage()).matches("[a-z]{2}");
              assertThat(film.keywords()).hasSizeBetween(5, 8).doesNotHaveDuplicates();
              assertThat(film.overview().length()).isBetween(60, 400);
            });
  }

  @Test
  void givesTheDateOfTheYearItGives() {
    assertThat(FILMS)
        .allSatisfy(
            film ->
                assertThat(film.releaseDate().map(date -> date.getYear()))
                    .isIn(Optional.empty(), Optional.of(film.releaseYear())));
  }

  @Test
  void countsTheCastFromZero() {
    assertThat(FILMS)
        .allSatisfy(
            film ->
                assertThat(film.cast())
                    .extracting(BundledFilm.Player::order)
                    .isEqualTo(Stream.iterate(0, n -> n + 1).limit(film.cast().size()).toList()));
  }

  @Test
  void hasNoFilmNumberOrSynopsisTwice() {
    assertThat(FILMS).extracting(BundledFilm::name).doesNotHaveDuplicates();
    assertThat(FILMS).extracting(BundledFilm::overview).doesNotHaveDuplicates();
    assertThat(FILMS.stream().flatMap(film -> film.ids().entrySet().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void hasFilmsOfOneTitle() {
    assertThat(FILMS)
        .extracting(BundledFilm::name)
        .contains("Dune (1984)", "Dune (2021)", "Little Women (1994)", "Little Women (2019)");
  }

  @Test
  void standsInOrderOfYearThenTitle() {
    assertThat(FILMS)
        .isSortedAccordingTo(
            Comparator.comparingInt(BundledFilm::releaseYear).thenComparing(BundledFilm::title));
  }

  private static Set<String> distinct(Function<BundledFilm, Stream<String>> values) {
    return FILMS.stream().flatMap(values).collect(Collectors.toSet());
  }
}
