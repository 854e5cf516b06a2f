package dev.marquee.analytics.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          I didn't like it.           | I did n't like it .
          It's "good", really         | It 's " good " , really
          wow!!!!!! so.. well         | wow !!! so .. well
          good<br /><br />film        | good film
          <a href='x'>link</a> 3 < 4  | link 3 < 4
          I <3 this                   | I < 3 this
          O'Neill can’t               | O 'Neill ca n’t
          """)
  void keepsNegationAndMarks(String text, String expected) {
    assertThat(String.join(" ", texts(text))).isEqualTo(expected);
  }

  @Test
  void partsAtControlCharactersAndHidesWhatNobodySees() {
    assertThat(texts("bad\u0085film\u0096so\u00a0dull\u200b\ufe0f"))
        .containsExactly("bad", "film", "so", "dull");
  }

  @Test
  void takesAnEmojiForOneMark() {
    assertThat(texts("👍👍 great")).containsExactly("👍👍", "great");
  }

  @Test
  void survivesHalvesOfPairsAndOpenTags() {
    assertThat(texts("\ud83d a <b")).containsExactly("a", "<", "b");
    assertThat(texts("")).isEmpty();
  }

  @Test
  void doesNotCareForCaseWhateverTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(Tokens.of("BRILLIANT").hash(0)).isEqualTo(Tokens.hashOf("brilliant"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void takesBothApostrophesForOne() {
    assertThat(Tokens.of("don’t").hash(1)).isEqualTo(Tokens.hashOf("n't"));
  }

  private static List<String> texts(String text) {
    Tokens tokens = Tokens.of(text);
    return IntStream.range(0, tokens.size()).mapToObj(i -> tokens.span(i, i)).toList();
  }
}
