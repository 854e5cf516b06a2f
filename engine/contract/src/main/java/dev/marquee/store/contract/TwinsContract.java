package dev.marquee.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.query.Twins;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Films of equal title and year. */
abstract class TwinsContract extends FreshStoreContract {
  @Test
  void findsNoneWhereThereAreNone() {
    assertThat(index.twins(10)).isEqualTo(new Twins(0, List.of()));

    apply(made("m-1", "The Host", 2006), made("m-2", "The Host", 2013), made("m-3", "Host", 2006));

    assertThat(index.twins(10)).isEqualTo(new Twins(0, List.of()));
  }

  @Test
  void findsFilmsOfOneTitleAndYearHoweverItIsWritten() {
    apply(
        made("m-3", "Amélie II", 2001),
        made("m-2", "Amelie 2", 2001),
        made("m-1", "AMÉLIE 2", 2001),
        made("m-4", "Amélie", 2001));

    Twins twins = index.twins(10);

    assertThat(twins.groups()).isEqualTo(1);
    assertThat(ids(twins)).containsExactly(List.of("m-1", "m-2", "m-3"));
    assertThat(twins.first().getFirst().getFirst().facts().title()).isEqualTo("AMÉLIE 2");
  }

  @Test
  void leavesFilmsWithoutAYearAlone() {
    apply(put(film("m-1", "The Host")), put(film("m-2", "The Host")));

    assertThat(index.twins(10).groups()).isZero();
  }

  @Test
  void showsTitlesOfMostFilmsFirstThenByTitleAndCountsAll() {
    apply(
        made("m-1", "Batman", 1989),
        made("m-2", "Batman", 1989),
        made("m-3", "Alfie", 1966),
        made("m-4", "Alfie", 1966),
        made("m-5", "Zulu", 1964),
        made("m-6", "Zulu", 1964),
        made("m-7", "Zulu", 1964));

    assertThat(index.twins(2).groups()).isEqualTo(3);
    assertThat(ids(index.twins(2)))
        .containsExactly(List.of("m-5", "m-6", "m-7"), List.of("m-3", "m-4"));
  }

  @Test
  void showsAFewOfManyFilms() {
    apply(
        IntStream.range(0, Twins.MAX_FILMS + 1)
            .mapToObj(number -> made("m-%02d".formatted(number), "Night", 1930))
            .toArray(Change[]::new));

    assertThat(index.twins(1).first().getFirst())
        .hasSize(Twins.MAX_FILMS)
        .extracting(movie -> movie.id().value())
        .startsWith("m-00", "m-01")
        .isSorted();
  }

  @Test
  void forgetsFilmsThatAreGoneOrOtherwiseNow() {
    apply(
        made("m-1", "Batman", 1989),
        made("m-2", "Batman", 1989),
        made("m-3", "Alfie", 1966),
        made("m-4", "Alfie", 1966),
        made("m-5", "Zulu", 1964),
        made("m-6", "Zulu", 1964));
    apply(delete("m-1"), made("m-4", "Alfie", 2004), redirect("m-6", "m-5"));
    apply(made("m-2", "Batman", 1989));

    assertThat(index.twins(10)).isEqualTo(new Twins(0, List.of()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, MovieIndex.MAX_TWINS + 1})
  void refusesASizeThatIsNotServed(int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> index.twins(size))
        .withMessage("size must be 1..100, got " + size);
  }

  private static Change made(String id, String title, int year) {
    return put(entry(id, MovieFacts.titled(title).releaseYear(OptionalInt.of(year)).build()));
  }

  private static List<List<String>> ids(Twins twins) {
    return twins.first().stream()
        .map(films -> films.stream().map(Movie::id).map(id -> id.value()).toList())
        .toList();
  }
}
