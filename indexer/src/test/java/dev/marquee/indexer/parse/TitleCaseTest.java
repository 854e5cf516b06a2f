package dev.marquee.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleCaseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the lord of the rings: the return of the king|The Lord of the Rings: The Return of the"
            + " King",
        "the toxic avenger part ii|The Toxic Avenger Part II",
        "rocky iv|Rocky IV",
        "i am legend|I Am Legend",
        "x-men|X-Men",
        "spider-man 3|Spider-Man 3",
        "the out-of-towners|The Out-of-Towners",
        "face/off|Face/Off",
        "aliens vs. predator: requiem|Aliens vs. Predator: Requiem",
        "e.t. the extra-terrestrial|E.T. The Extra-Terrestrial",
        "s.w.a.t.|S.W.A.T.",
        "10,000 b.c.|10,000 B.C.",
        "ocean's eleven|Ocean's Eleven",
        "o'horten|O'Horten",
        "it's a wonderful life|It's a Wonderful Life",
        "mchale's navy|McHale's Navy",
        "what is it for|What Is It For",
        "3rd rock from the sun|3rd Rock from the Sun",
        "piranha 3d|Piranha 3D",
        "2:22|2:22",
        "(500) days of summer|(500) Days of Summer",
        "\"the\" end|\"The\" End",
        "star wars: episode vii - the force awakens|Star Wars: Episode VII - The Force Awakens",
        "mission: impossible iii|Mission: Impossible III",
        "wall·e|Wall·E",
        "été|Été",
        "æon flux|Æon Flux",
        "ß.ß.|ß.ß.",
        "...|...",
        "мир|Мир",
        "don't|Don't"
      })
  void writesTitlesAsEnglishDoes(String lower, String title) {
    assertThat(TitleCase.of(lower)).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"The lord of the Rings", "eXistenZ", "12 YEARS", "映画"})
  void leavesTitlesAloneThatHaveCapitalsOrNoCase(String title) {
    assertThat(TitleCase.of(title)).isEqualTo(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "az-AZ", "lt-LT"})
  void writesTheSameInEveryLanguageOfTheMachine(String language) {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertThat(TitleCase.of("interview in istanbul: part iii"))
          .isEqualTo("Interview in Istanbul: Part III");
    } finally {
      Locale.setDefault(before);
    }
  }
}
