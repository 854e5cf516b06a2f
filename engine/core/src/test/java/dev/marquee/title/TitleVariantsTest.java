package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.catalog.MovieFacts;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleVariantsTest {
  private static TitleVariants variants(String title) {
    return TitleVariants.of(MovieFacts.titled(title).releaseYear(OptionalInt.of(2012)).build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Snow Queen | snowqueen@2012",
        "Snow Queen, The | snowqueen@2012",
        "Shark Night 3D | sharknight@2012",
        "Spy Kids in 4-D | spykids@2012",
        "Elm Street Part II | elmstreet2@2012",
        "Garfield: The Movie | garfield@2012",
      })
  void wholeTitlesLoseWhatOnlyCountsOrPraises(String title, String key) {
    assertThat(variants(title)).isEqualTo(new TitleVariants(keys(key), keys()));
  }

  private static Set<String> keys(String... keys) {
    return Set.of(keys);
  }

  @Test
  void partsStandBehindColonsDashesBracketsAndOwners() {
    assertThat(variants("Jason Lives: Friday the 13th").wholes())
        .containsExactlyInAnyOrder("jasonlivesfriday13th@2012", "friday13thjasonlives@2012");
    assertThat(variants("Star Wars: Episode VI - Return of the Jedi").parts())
        .containsExactlyInAnyOrder("starwars@2012", "6@2012", "returnofjedi@2012");
    assertThat(variants("Birdman or (The Virtue)").parts())
        .containsExactlyInAnyOrder("birdman@2012", "virtue@2012");
    assertThat(variants("Lee Daniels’ The Butler").parts()).containsExactly("butler@2012");
    assertThat(variants("Bram Stoker's Dracula").parts()).containsExactly("dracula@2012");
  }

  @ParameterizedTest
  @ValueSource(strings = {"The", "A: The", "?!", "The Movie"})
  void titlesOfNothingElseHaveNone(String title) {
    assertThat(variants(title)).isEqualTo(new TitleVariants(keys(), keys()));
  }

  @Test
  void filmsWithoutAYearHaveNone() {
    assertThat(TitleVariants.of(MovieFacts.titled("Heat").build()).wholes()).isEmpty();
  }
}
