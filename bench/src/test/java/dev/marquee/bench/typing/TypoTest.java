package dev.marquee.bench.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypoTest {
  private static final String TITLE = "the fast & the furious 2";

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void oneMistakeIsOneEditAway(long seed) {
    RandomGenerator random = new Draw(seed).random("test", "typo");
    for (int i = 0; i < 500; i++) {
      String typed = Typo.once(TITLE, random);
      assertThat(typed).isNotEqualTo(TITLE);
      assertThat(EditDistance.within(TITLE, typed, 1)).as(typed).isTrue();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void twoMistakesAreTwoEditsAway(long seed) {
    RandomGenerator random = new Draw(seed).random("test", "typo");
    for (int i = 0; i < 500; i++) {
      String typed = Typo.twice(TITLE, random);
      assertThat(EditDistance.within(TITLE, typed, 1)).as(typed).isFalse();
      assertThat(EditDistance.within(TITLE, typed, 2)).as(typed).isTrue();
    }
  }

  @Test
  void leavesSpacesAndPunctuationAlone() {
    RandomGenerator random = new Draw(1).random("test", "spaces");
    for (int i = 0; i < 500; i++) {
      assertThat(Typo.once(TITLE, random).replaceAll("[a-z0-9]", "")).isEqualTo("  &   ");
    }
  }

  @Test
  void mistypesTheFirstLetterToo() {
    RandomGenerator random = new Draw(1).random("test", "first");
    Set<Character> firstLetters = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      firstLetters.add(Typo.once("heat", random).charAt(0));
    }
    assertThat(firstLetters).contains('h', 'e').hasSizeGreaterThan(5);
  }

  @Test
  void makesEveryKindOfMistake() {
    RandomGenerator random = new Draw(1).random("test", "kinds");
    int longer = 0;
    int shorter = 0;
    int swapped = 0;
    for (int i = 0; i < 400; i++) {
      String typed = Typo.once("inception", random);
      longer += typed.length() > 9 ? 1 : 0;
      shorter += typed.length() < 9 ? 1 : 0;
      swapped += typed.length() == 9 && sorted(typed).equals(sorted("inception")) ? 1 : 0;
    }
    assertThat(longer).isBetween(60, 140);
    assertThat(shorter).isBetween(60, 140);
    assertThat(swapped).isBetween(60, 140);
  }

  @Test
  void swapsNothingInATitleOfOneLetterRepeated() {
    RandomGenerator random = new Draw(1).random("test", "aaa");
    for (int i = 0; i < 100; i++) {
      assertThat(Typo.once("aaa", random)).isNotEqualTo("aaa");
    }
  }

  @Test
  void refusesTextsWithNothingToMistype() {
    RandomGenerator random = new Draw(1).random("test", "nothing");
    assertThatIllegalArgumentException().isThrownBy(() -> Typo.once("?!", random));
    assertThatIllegalArgumentException().isThrownBy(() -> Typo.twice("a!", random));
  }

  @Test
  void putsInTheSameLettersInTurkey() {
    Locale before = Locale.getDefault();
    String expected = Typo.twice("titanic", new Draw(1).random("test", "locale"));
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Typo.twice("titanic", new Draw(1).random("test", "locale"))).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String sorted(String text) {
    return text.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
