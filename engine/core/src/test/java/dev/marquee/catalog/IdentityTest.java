package dev.marquee.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids and keys by which films are told apart. */
class IdentityTest {
  @ParameterizedTest
  @ValueSource(strings = {"tmdb-155", "imdb-tt0468569", "m-0123456789ab", "0", "a"})
  void acceptsMovieIds(String value) {
    assertThat(MovieId.isValid(value)).isTrue();
    assertThat(new MovieId(value)).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "TMDB-155", "tmdb_155", "tmdb 155", "ü", "../etc", "tmdb-155\n"})
  void refusesWhatIsNoMovieId(String value) {
    assertThat(MovieId.isValid(value)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MovieId(value))
        .withMessage(
            "a movie id is 1 to 64 characters of a-z, 0-9 and '-', got '%s'".formatted(value));
  }

  @Test
  void movieIdsHaveAtMost64Characters() {
    assertThat(MovieId.isValid("a".repeat(64))).isTrue();
    assertThat(MovieId.isValid("a".repeat(65))).isFalse();
  }

  @Test
  void movieIdsAreInTheOrderOfTheirText() {
    List<MovieId> sorted =
        Stream.of("tmdb-9", "m-1", "tmdb-10").map(MovieId::new).sorted().toList();

    assertThat(sorted).extracting(MovieId::value).containsExactly("m-1", "tmdb-10", "tmdb-9");
  }

  @ParameterizedTest
  @CsvSource({
    "TMDB, 155, tmdb-155",
    "IMDB, tt0468569, imdb-tt0468569",
    "MOVIELENS, 58559, ml-58559"
  })
  void mintsMovieIdsFromRegisters(Registry registry, String value, String id) {
    assertThat(MovieId.of(new ExternalId(registry, value))).isEqualTo(new MovieId(id));
  }

  @Test
  void mintsNoMovieIdFromAWikipediaName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MovieId.of(new ExternalId(Registry.WIKIPEDIA, "Alien (film)")))
        .withMessage("no movie id is minted from a Wikipedia name, got 'Alien (film)'");
  }

  @ParameterizedTest
  @CsvSource({
    "TMDB, 1",
    "TMDB, 9999999999",
    "IMDB, tt0000001",
    "IMDB, tt1234567890",
    "MOVIELENS, 58559",
    "WIKIPEDIA, Alien (film)",
  })
  void acceptsExternalIds(Registry registry, String value) {
    assertThat(new ExternalId(registry, value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "TMDB, 0",
    "TMDB, 01",
    "TMDB, -1",
    "TMDB, 12345678901",
    "TMDB, tt0000001",
    "TMDB, ''",
    "IMDB, 0468569",
    "IMDB, tt123456",
    "IMDB, tt12345678901",
    "IMDB, TT0468569",
    "MOVIELENS, ml-1",
    "MOVIELENS, ١٢",
    "WIKIPEDIA, ' '",
  })
  void refusesWhatIsNoIdOfTheRegister(Registry registry, String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExternalId(registry, value))
        .withMessage("not an id of %s: '%s'".formatted(registry.key(), value));
  }

  @Test
  void wikipediaNamesHaveAtMost300Characters() {
    assertThat(new ExternalId(Registry.WIKIPEDIA, "x".repeat(300)).value()).hasSize(300);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExternalId(Registry.WIKIPEDIA, "x".repeat(301)));
  }

  @ParameterizedTest
  @EnumSource(Registry.class)
  void registriesAreFoundByTheirKeys(Registry registry) {
    assertThat(Registry.ofKey(registry.key())).contains(registry);
  }

  @Test
  void keysOfRegistriesAreTheSameUnderTheTurkishLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      assertThat(Registry.IMDB.key()).isEqualTo("imdb");
      assertThat(Registry.WIKIPEDIA.key()).isEqualTo("wikipedia");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TMDB", "ml", "netflix"})
  void unknownKeysAreOfNoRegistry(String key) {
    assertThat(Registry.ofKey(key)).isEmpty();
  }

  @Test
  void sourceKeysAreInTheOrderOfSourceThenRecord() {
    SourceKey first = new SourceKey("imdb", "tt9");
    SourceKey second = new SourceKey("tmdb", "10");
    SourceKey third = new SourceKey("tmdb", "9");

    List<SourceKey> sorted = Stream.of(third, first, second).sorted().toList();

    assertThat(sorted).containsExactly(first, second, third);
    assertThat(third).hasToString("tmdb:9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TMDB", "tm db", "ü", "a234567890123456789012345678901234567890z"})
  void refusesSourcesOfOtherForm(String source) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceKey(source, "1"))
        .withMessage(
            "a source is 1 to 40 characters of a-z, 0-9, '_', '-', got '%s'".formatted(source));
  }

  @Test
  void refusesRecordKeysThatAreBlankOrTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceKey("tmdb", " "))
        .withMessage("a record key has 1 to 300 characters, got 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SourceKey("tmdb", "x".repeat(301)))
        .withMessage("a record key has 1 to 300 characters, got 301");
    assertThat(new SourceKey("tmdb", "x".repeat(300)).record()).hasSize(300);
  }

  @Test
  void anIdTellsTheNumberItWasMadeFrom() {
    for (ExternalId number :
        List.of(
            new ExternalId(Registry.TMDB, "155"),
            new ExternalId(Registry.IMDB, "tt0468569"),
            new ExternalId(Registry.MOVIELENS, "58559"))) {
      assertThat(MovieId.of(number).number()).contains(number);
    }
    for (String other : List.of("m-187c3ce6d2f3", "tmdb", "tmdb-0", "imdb-468569", "wikipedia-1")) {
      assertThat(new MovieId(other).number()).isEmpty();
    }
  }
}
