package dev.marquee.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovieLensTitleTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Plain (1995)                              | Plain            | []                | 1995",
        "Lost City, The (Cité, La) (1995)          | The Lost City    | [La Cité]         | 1995",
        "Lost, A (a.k.a. An A) (AKA B, Die) (1995) | A Lost           | [An A, Die B]     | 1995",
        "Homme, L' (Uomo, L') (1993)               | L'Homme          | [L'Uomo]          | 1993",
        "Yes, No (2001)                            | Yes, No          | []                | 2001",
        "Pets, Inc. (2001)                         | Pets, Inc.       | []                | 2001",
        "Other Name (Other Name) (1999)            | Other Name       | []                | 1999",
        "Twice (Other) (Other) (1999)              | Twice            | [Other]           | 1999",
        "(500) Days (2009)                         | (500) Days       | []                | 2009",
        "(2003)                                    | (2003)           | []                | none",
        "No Year: At All                           | No Year: At All  | []                | none",
        "Open (Bracket (1999)                      | Open (Bracket    | []                | 1999",
        "Year in Brackets (1999) (2001)            | Year in Brackets | [1999]            | 2001",
        "Empty () (2001)                           | Empty            | []                | 2001",
      })
  void takesATitleApart(String text, String title, String others, String year) {
    MovieLensTitle read = MovieLensTitle.of(text);

    assertThat(read.title()).isEqualTo(title);
    assertThat(read.others()).hasToString(others);
    assertThat(read.year().isPresent() ? "" + read.year().getAsInt() : "none").isEqualTo(year);
    assertThat(read.series()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"A Show (1975-1979)", "A Show (2007-)"})
  void tellsASeriesByItsSpanOfYears(String text) {
    assertThat(MovieLensTitle.of(text).series()).isTrue();
  }
}
