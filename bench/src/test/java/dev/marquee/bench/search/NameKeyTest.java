package dev.marquee.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Amélie | amelie",
        "Spider-Man: Homecoming | spider man homecoming",
        "Ocean's Eleven | oceans eleven",
        "Ocean’s Eleven | oceans eleven",
        "Œdipus | oedipus",
        "Ødipus | odipus",
        "8½ | 81 2",
        "が | が",
        "!!! | ''",
      })
  void readsTitles(String title, String key) {
    assertThat(NameKey.of(title)).isEqualTo(key);
  }

  @Test
  void joinsWords() {
    assertThat(NameKey.joined("The Dark Knight")).isEqualTo("thedarkknight");
  }

  @Test
  void countsLettersOfAnyScriptButNoDigits() {
    assertThat(NameKey.letters("2012: Ёлки!")).isEqualTo(4);
  }

  @Test
  void readsTitlesInTurkeyAsElsewhere() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(NameKey.of("TITANIC")).isEqualTo("titanic");
    } finally {
      Locale.setDefault(before);
    }
  }
}
