package dev.marquee.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bench.typing.Draw;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {
  private final RandomGenerator random = new Draw(1).random("test", "writing");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACCENTS_DROPPED | Amélie | amelie",
        "ACCENTS_DROPPED | Æon Flux | aeon flux",
        "AMPERSAND_FOR_AND | Pride and Prejudice | pride & prejudice",
        "AND_FOR_AMPERSAND | Fast & Furious | fast and furious",
        "AND_FOR_AMPERSAND | Lilo&Stitch | lilo and stitch",
        "ARABIC_FOR_ROMAN | Rocky II | rocky 2",
        "ARABIC_FOR_ROMAN | Star Wars: Episode IV - A New Hope | star wars: episode 4 - a new hope",
        "ROMAN_FOR_ARABIC | Toy Story 3 | toy story iii",
        "ROMAN_FOR_ARABIC | Blade 2: Return | blade ii: return",
        "ARTICLE_BEHIND | The Matrix | matrix, the",
        "ARTICLE_BEHIND | A Bug's Life | bug's life, a",
        "HYPHEN_LOST | Spider-Man | spiderman",
        "SPACE_FOR_HYPHEN | Spider-Man | spider man",
        "SPACE_LOST | Dark Knight | darkknight",
      })
  void writesTitlesInOtherWays(Writing writing, String title, String written) {
    assertThat(writing.of(title, random)).contains(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ACCENTS_DROPPED | Heat",
        "AMPERSAND_FOR_AND | And Then There Were None",
        "AMPERSAND_FOR_AND | Andromeda",
        "ARABIC_FOR_ROMAN | V for Vendetta",
        "ARABIC_FOR_ROMAN | Malcolm X",
        "ARABIC_FOR_ROMAN | II",
        "ARABIC_FOR_ROMAN | Vitamin XXX",
        "ROMAN_FOR_ARABIC | 12 Monkeys",
        "ROMAN_FOR_ARABIC | Blade Runner 2049",
        "ROMAN_FOR_ARABIC | The 6th Day",
        "ROMAN_FOR_ARABIC | Apollo 13 Again",
        "ARTICLE_BEHIND | Them",
        "ARTICLE_BEHIND | Anaconda",
        "HYPHEN_LOST | Mission - Impossible",
        "SPACE_LOST | Heat",
        "SPACE_LOST | Fast & Furious",
      })
  void leavesTitlesWithoutTheFeature(Writing writing, String title) {
    assertThat(writing.of(title, random)).isEqualTo(Optional.empty());
  }
}
