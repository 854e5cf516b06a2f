package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilmTermsTest {
  @Test
  void longTermsAreCutBetweenLetters() {
    String letters = "a".repeat(FilmTerms.MAX_LENGTH - 1);

    assertThat(FilmTerms.cut(letters + "bc")).isEqualTo(letters + "b");
    assertThat(FilmTerms.cut(letters + "🎬")).isEqualTo(letters);
    assertThat(FilmTerms.cut("🎬🎬", 2)).isEqualTo("🎬");
  }

  @Test
  void namesAndKeywordsAreComparedWithoutCaseAccentsAndBlanks() {
    assertThat(FilmTerms.person("Georges Méliès")).isEqualTo(FilmTerms.person("georges melies"));
    assertThat(FilmTerms.keyword("Silent Film")).isEqualTo(FilmTerms.keyword("silent-film"));
    assertThat(FilmTerms.lowerCase("TITLE")).isEqualTo("title");
    assertThat(FilmTerms.externalId(new ExternalId(Registry.IMDB, "tt0017136")))
        .isEqualTo("imdb:tt0017136");
  }

  @Test
  void codesOfCountriesAreComparedInUpperCase() {
    assertThat(FilmTerms.country("fr")).isEqualTo("FR");
  }

  @Test
  void twinsShareTitleAndYear() {
    assertThat(twin("Amélie II", 2001)).isEqualTo(twin("AMELIE 2", 2001)).isPresent();
    assertThat(twin("Amélie", 2001)).isNotEqualTo(twin("Amélie", 2002));
    assertThat(FilmTerms.twin(MovieFacts.titled("Amélie").build())).isEmpty();
    assertThat(twin("a".repeat(400), 2001).orElseThrow())
        .hasSize(FilmTerms.MAX_LENGTH)
        .endsWith("a 2001");
  }

  private static Optional<String> twin(String title, int year) {
    return FilmTerms.twin(MovieFacts.titled(title).releaseYear(OptionalInt.of(year)).build());
  }

  @Test
  void titlesStartAtEachOfTheirFirstWords() {
    String title =
        IntStream.rangeClosed(1, 30).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    TitleForm form = TitleForm.of(List.of(title.split(" ")));

    assertThat(FilmTerms.starts(form)).hasSize(20).allMatch(start -> start.endsWith("w30"));
  }

  @Test
  void aStoryIsAllRunningText() {
    MovieFacts facts =
        MovieFacts.titled("Metropolis")
            .keywords(List.of("robot"))
            .overview(Optional.of("Below the city others work."))
            .build();

    assertThat(FilmTerms.story(facts)).isEqualTo("robot\nBelow the city others work.");
    assertThat(FilmTerms.story(MovieFacts.titled("Metropolis").build())).isEmpty();
  }

  @Test
  void yearsHaveDecadesAndDays() {
    assertThat(FilmTerms.decade(1999)).isEqualTo(1990);
    assertThat(FilmTerms.decade(2000)).isEqualTo(2000);
    assertThat(FilmTerms.releaseDay(1970, Optional.empty())).isZero();
    assertThat(FilmTerms.releaseDay(1970, Optional.of(LocalDate.of(1970, 1, 11)))).isEqualTo(10);
  }
}
