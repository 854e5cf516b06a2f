package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Filter;
import dev.marquee.query.ScoredId;
import dev.marquee.store.MovieIndex;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Films that share their words with a film. */
abstract class LikeThisContract extends SampleCatalogueContract {
  LikeThisContract() {
    super(Locale.ROOT);
  }

  @ParameterizedTest
  @MethodSource("movies")
  void filmIsNeverLikeItself(Movie movie) {
    assertThat(index.likeThis(movie, List.of(), MovieIndex.MAX_FILMS))
        .extracting(ScoredId::id)
        .doesNotContain(movie.id())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("movies")
  void scoresFallAndAreSharesOfOne(Movie movie) {
    List<Double> scores =
        index.likeThis(movie, List.of(), 50).stream().map(ScoredId::score).toList();

    assertThat(scores).allMatch(score -> score >= 0 && score <= 1);
    for (int i = 1; i < scores.size(); i++) {
      assertThat(scores.get(i)).isLessThanOrEqualTo(scores.get(i - 1));
    }
  }

  static Stream<Movie> movies() {
    return SampleFilms.movies().stream();
  }

  @ParameterizedTest
  @MethodSource("movies")
  void tellsHowWellKnownEachIs(Movie movie) {
    for (ScoredId alike : index.likeThis(movie, List.of(), 5)) {
      double prominence = index.get(alike.id()).orElseThrow().movie().facts().prominence();
      assertThat(alike.prominence()).isCloseTo(prominence, within(1e-6));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "The Matrix, The Matrix Reloaded; The Matrix Revolutions",
    "Rocky, Rocky II; Rocky IV",
    "Toy Story, Toy Story 2",
    "The Godfather, The Godfather: Part II",
    "Spider-Man, Spider-Man 2",
    "Alien, Aliens",
  })
  void filmsWithManyOfTheSameWordsComeFirst(String title, String alike) {
    String[] expected = alike.split("; ");

    assertThat(titlesLike(title, List.of()).subList(0, expected.length))
        .containsExactlyInAnyOrder(expected);
  }

  @Test
  void filmsThatShareWordsStandBeforeUnrelatedOnes() {
    List<String> likeMatrix = titlesLike("The Matrix", List.of());

    assertThat(likeMatrix.indexOf("The Matrix Revolutions")).isNotNegative();
    assertThat(placeOf("Amélie", likeMatrix))
        .isGreaterThan(placeOf("The Matrix Revolutions", likeMatrix));
    assertThat(placeOf("Beauty and the Beast", likeMatrix))
        .isGreaterThan(placeOf("Memento", likeMatrix));
  }

  private static int placeOf(String title, List<String> titles) {
    int place = titles.indexOf(title);
    return place < 0 ? titles.size() : place;
  }

  @Test
  void keepsFilmsThatPassTheFilters() {
    List<Filter> filters =
        List.of(
            new Filter.Genre("Science Fiction"),
            new Filter.Years(OptionalInt.empty(), OptionalInt.of(1999)));

    List<Movie> alike = likes("The Matrix Reloaded", filters);

    assertThat(alike)
        .isNotEmpty()
        .allSatisfy(
            movie -> {
              assertThat(movie.facts().genres()).contains("Science Fiction");
              assertThat(movie.facts().releaseYear().orElseThrow()).isLessThanOrEqualTo(1999);
            });
    assertThat(alike.getFirst().facts().title()).isEqualTo("The Matrix");
  }

  @Test
  void unknownFilmIsLikeNone() {
    Movie known = SampleFilms.titled("The Matrix").movie();
    Movie unknown =
        new Movie(new MovieId("m-unknown"), known.facts(), known.sources(), known.updatedAt());

    assertThat(index.likeThis(unknown, List.of(), 10)).isEmpty();
  }

  @Test
  void filmWithoutFactsIsLikeNoneOrFew() {
    assertThat(index.likeThis(SampleFilms.titled("Night Mail").movie(), List.of(), 10))
        .hasSizeLessThanOrEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void givesNoMoreThanWantedAndTheBest(int size) {
    List<ScoredId> some = index.likeThis(SampleFilms.titled("Inception").movie(), List.of(), size);

    assertThat(some).hasSize(size);
    assertThat(index.likeThis(SampleFilms.titled("Inception").movie(), List.of(), 20))
        .startsWith(some.toArray(ScoredId[]::new));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, MovieIndex.MAX_FILMS + 1})
  void refusesSizesThatAreNotPromised(int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.likeThis(SampleFilms.titled("Inception").movie(), List.of(), size))
        .withMessageContaining(Integer.toString(size));
  }

  private List<String> titlesLike(String title, List<Filter> filters) {
    return likes(title, filters).stream().map(movie -> movie.facts().title()).toList();
  }

  private List<Movie> likes(String title, List<Filter> filters) {
    List<ScoredId> alike = index.likeThis(SampleFilms.titled(title).movie(), filters, 50);
    return index.read(alike.stream().map(ScoredId::id).toList());
  }
}
