package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "The Matrix, the matrix",
    "  The   Matrix  , the matrix",
    "AMÉLIE, amelie",
    "Ame\u0301lie, amelie",
    "Ångström, angstrom",
    "Æon Flux, aeon flux",
    "Œuvre, oeuvre",
    "Straße, strasse",
    "Þór, thor",
    "Łódź, lodz",
    "Søren, soren",
    "Đorđe, dorde",
    "Spider-Man, spider man",
    "WALL·E, wall e",
    "Mr. & Mrs. Smith, mr and mrs smith",
    "Fast&Furious, fast and furious",
    "Ocean's Eleven, oceans eleven",
    "Ocean’s Eleven, oceans eleven",
    "E.T., et",
    "E.T. the Extra-Terrestrial, et the extra terrestrial",
    "L.A. Confidential, la confidential",
    "Monsters Inc., monsters inc",
    "Se7en, se7en",
    "2001: A Space Odyssey, 2001 a space odyssey",
    "ﬁlm, film",
    "ＭＡＴＲＩＸ　２, matrix 2",
    "Солярис, солярис",
    "Ёлки, елки",
    "Αλέξης, αλεξης",
    "七人の侍, 七人の侍",
    "기생충, 기생충",
    "İstanbul, istanbul",
    "ISTANBUL, istanbul",
    "ﬃ, ffi",
    "soft\u00ADhyphen, softhyphen",
    "\u202Ematrix\u202C, matrix",
  })
  void foldsWhatDoesNotMatter(String text, String words) {
    assertThat(String.join(" ", Folding.plainWords(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "…", "🎬", "\u0301", "'", "."})
  void textWithoutLetterOrDigitHasNoWords(String text) {
    assertThat(Folding.words(text)).isEmpty();
  }

  @Test
  void marksOfOtherScriptsCarryMeaning() {
    assertThat(Folding.plainWords("कि")).isNotEqualTo(Folding.plainWords("क"));
    assertThat(Folding.plainWords("が")).isNotEqualTo(Folding.plainWords("か"));
    assertThat(Folding.plainWords("か\u3099")).isNotEqualTo(Folding.plainWords("か"));
  }

  @Test
  void wordsKnowWhereTheyStood() {
    assertThat(Folding.words("Mr. & Mrs. Smith"))
        .containsExactly(
            new Word("mr", 0, 2),
            new Word("and", 4, 5),
            new Word("mrs", 6, 9),
            new Word("smith", 11, 16));
    assertThat(Folding.words("Ame\u0301lie")).extracting(Word::start).containsExactly(0);
  }

  @Test
  void isTheSameUnderTheTurkishLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.of("tr", "TR"));
    try {
      assertThat(Folding.plainWords("INCEPTION Titanic")).containsExactly("inception", "titanic");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void foldingOnceIsEnough(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x250 : 0x2000));
      }
      List<String> words = Folding.plainWords(text.toString());

      assertThat(Folding.plainWords(String.join(" ", words))).as(text.toString()).isEqualTo(words);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void placesOfWordsLieInTheTextInOrder(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.appendCodePoint(random.nextInt(0x1F600));
      }
      // One character may stand for two words, as the fraction one half does.
      int start = 0;
      for (Word word : Folding.words(text.toString())) {
        assertThat(word.start()).isGreaterThanOrEqualTo(start);
        assertThat(word.end()).isGreaterThan(word.start()).isLessThanOrEqualTo(text.length());
        assertThat(word.text()).isNotEmpty();
        start = word.start();
      }
    }
  }
}
