package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovieFactsTest {
  @Test
  void unknownFactsAreAbsentOrEmpty() {
    MovieFacts facts = titled().build();

    assertThat(facts.title()).isEqualTo("Alien");
    assertThat(facts.ids()).isEmpty();
    assertThat(facts.genres()).isEmpty();
    assertThat(facts.cast()).isEmpty();
    assertThat(facts.releaseYear()).isEmpty();
    assertThat(facts.budget()).isEmpty();
    assertThat(facts.overview()).isEmpty();
    assertThat(facts.people()).isEmpty();
    assertThat(facts.externalIds()).isEmpty();
  }

  @Test
  void yearIsThatOfTheReleaseDate() {
    MovieFacts facts = titled().releaseDate(Optional.of(LocalDate.parse("1979-05-25"))).build();

    assertThat(facts.releaseYear()).hasValue(1979);
  }

  @Test
  void refusesAYearThatIsNotThatOfTheReleaseDate() {
    MovieFacts.Builder facts =
        titled()
            .releaseDate(Optional.of(LocalDate.parse("1979-05-25")))
            .releaseYear(OptionalInt.of(1980));

    assertThatIllegalArgumentException()
        .isThrownBy(facts::build)
        .withMessage("release_year 1980 is not the year of release_date 1979-05-25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void refusesABlankTitle(String title) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MovieFacts.titled(title).build())
        .withMessage("title must have 1 to 500 characters, got " + title.length());
  }

  @Test
  void refusesATitleOfMoreThan500Characters() {
    assertThat(MovieFacts.titled("x".repeat(500)).build().title()).hasSize(500);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MovieFacts.titled("x".repeat(501)).build())
        .withMessage("title must have 1 to 500 characters, got 501");
  }

  @ParameterizedTest
  @MethodSource("factsOutOfRange")
  void refusesFactsOutOfRange(UnaryOperator<MovieFacts.Builder> fact, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fact.apply(titled()).build())
        .withMessage(message);
  }

  static Stream<Arguments> factsOutOfRange() {
    return Stream.of(
        refused(
            f -> f.releaseYear(OptionalInt.of(1869)), "release_year must be 1870..2200, got 1869"),
        refused(
            f -> f.releaseYear(OptionalInt.of(2201)), "release_year must be 1870..2200, got 2201"),
        refused(f -> f.runtimeMinutes(OptionalInt.of(0)), "runtime must be 1..10000, got 0"),
        refused(
            f -> f.runtimeMinutes(OptionalInt.of(10_001)), "runtime must be 1..10000, got 10001"),
        refused(
            f -> f.voteAverage(OptionalDouble.of(-0.1)), "vote_average must be 0..10, got -0.1"),
        refused(
            f -> f.voteAverage(OptionalDouble.of(10.1)), "vote_average must be 0..10, got 10.1"),
        refused(
            f -> f.voteAverage(OptionalDouble.of(Double.NaN)),
            "vote_average must be 0..10, got NaN"),
        refused(f -> f.voteCount(OptionalInt.of(-1)), "vote_count must be 0..2147483647, got -1"));
  }

  private static Arguments refused(UnaryOperator<MovieFacts.Builder> fact, String message) {
    return Arguments.of(fact, message);
  }

  @Test
  void refusesAmountsThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> titled().budget(OptionalLong.of(-1)).build())
        .withMessageContaining("budget")
        .withMessageEndingWith("got -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> titled().revenue(OptionalLong.of(-5)).build())
        .withMessageContaining("revenue")
        .withMessageEndingWith("got -5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> titled().popularity(OptionalDouble.of(Double.POSITIVE_INFINITY)).build())
        .withMessageContaining("popularity");
  }

  @Test
  void acceptsTheBoundsOfEachRange() {
    MovieFacts facts =
        titled()
            .releaseYear(OptionalInt.of(1870))
            .runtimeMinutes(OptionalInt.of(10_000))
            .voteAverage(OptionalDouble.of(10))
            .voteCount(OptionalInt.of(0))
            .popularity(OptionalDouble.of(0))
            .budget(OptionalLong.of(Long.MAX_VALUE))
            .revenue(OptionalLong.of(0))
            .build();

    assertThat(facts.budget()).hasValue(Long.MAX_VALUE);
  }

  @Test
  void refusesAnIdThatIsNotOfItsRegister() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> titled().id(Registry.IMDB, "155").build())
        .withMessage("not an id of imdb: '155'");
  }

  @Test
  void castStandsInItsOrder() {
    MovieFacts facts =
        titled().cast(List.of(Credit.of("John Hurt", 7), Credit.of("Sigourney Weaver", 0))).build();

    assertThat(facts.cast())
        .extracting(Credit::name)
        .containsExactly("Sigourney Weaver", "John Hurt");
  }

  @Test
  void peopleAreDirectorsThenCastEachOnce() {
    MovieFacts facts =
        titled()
            .directors(List.of("Clint Eastwood", "Another"))
            .cast(List.of(Credit.of("Hilary Swank", 0), Credit.of("Clint Eastwood", 1)))
            .build();

    assertThat(facts.people()).containsExactly("Clint Eastwood", "Another", "Hilary Swank");
  }

  @Test
  void externalIdsStandInTheOrderOfRegistries() {
    MovieFacts facts =
        titled()
            .id(Registry.WIKIPEDIA, "Alien (film)")
            .id(Registry.IMDB, "tt0078748")
            .id(Registry.TMDB, "348")
            .build();

    assertThat(facts.externalIds())
        .containsExactly(
            new ExternalId(Registry.TMDB, "348"),
            new ExternalId(Registry.IMDB, "tt0078748"),
            new ExternalId(Registry.WIKIPEDIA, "Alien (film)"));
  }

  @Test
  void isNotChangedThroughTheListsItWasMadeOf() {
    List<String> genres = new ArrayList<>(List.of("Horror"));
    MovieFacts facts = titled().genres(genres).build();
    genres.add("Comedy");

    assertThat(facts.genres()).containsExactly("Horror");
    assertThatThrownBy(() -> facts.genres().add("Comedy"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> facts.ids().put(Registry.TMDB, "1"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void prominenceGrowsWithVotesUpToOne() {
    assertThat(prominence(0)).isZero();
    assertThat(prominence(10)).isBetween(0.0, prominence(100));
    assertThat(prominence(1_000) - prominence(100))
        .isCloseTo(prominence(10_000) - prominence(1_000), within(0.01));
    assertThat(prominence(40_000)).isEqualTo(1);
    assertThat(prominence(4_000_000)).isEqualTo(1);
  }

  @Test
  void filmWithUncountedVotesIsOfModestFame() {
    assertThat(titled().build().prominence()).isBetween(prominence(10), prominence(100));
  }

  private static double prominence(int votes) {
    return titled().voteCount(OptionalInt.of(votes)).build().prominence();
  }

  @Test
  void rankedRatingIsDrawnTowardsTheAverageWhereVotesAreFew() {
    assertThat(rankedRating(0, 9)).isEmpty();
    assertThat(titled().voteAverage(OptionalDouble.of(9)).build().rankedRating()).isEmpty();
    assertThat(titled().voteCount(OptionalInt.of(9)).build().rankedRating()).isEmpty();
    double few = rankedRating(2, 9).orElseThrow();
    double many = rankedRating(20_000, 9).orElseThrow();

    assertThat(few).isBetween(6.0, 7.0);
    assertThat(many).isCloseTo(9, within(0.05));
    assertThat(rankedRating(2, 2).orElseThrow()).isBetween(6.0, few);
  }

  private static OptionalDouble rankedRating(int votes, double average) {
    return titled()
        .voteCount(OptionalInt.of(votes))
        .voteAverage(OptionalDouble.of(average))
        .build()
        .rankedRating();
  }

  private static MovieFacts.Builder titled() {
    return MovieFacts.titled("Alien");
  }
}
