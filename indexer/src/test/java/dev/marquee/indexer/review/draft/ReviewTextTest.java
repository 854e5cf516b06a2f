package dev.marquee.indexer.review.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.marquee.review.Review;
import java.time.Duration;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTextTest {
  private static final int FIVE_MILLION = 5_000_000;

  /** Far more than any of these take, far less than what grows with the square would. */
  private static final Duration SHORT = Duration.ofSeconds(10);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Plain words.|Plain words.",
        "Plain \t  words.|Plain words.",
        "<b>Bold</b> words.|Bold words.",
        "un<i>be</i>lievable|unbelievable",
        "Tom &amp; Jerry|Tom & Jerry",
        "&amp;lt;b&amp;gt; stays|&lt;b&gt; stays",
        "3 < 4 & 5 > 4|3 < 4 & 5 > 4",
        "I <3 it|I <3 it",
        "Good.<script>steal()</script>|Good.",
        "Good.<style>b{}</style><!-- no -->|Good.",
        "<a href='x' title='y>z'>A link</a>|A link",
        "caf&eacute; &#9733;|café ★"
      })
  void takesMarkupOut(String field, String text) {
    assertThat(ReviewText.ofField(field)).contains(text);
  }

  @Test
  void keepsParagraphsAndLineEnds() {
    assertThat(ReviewText.ofField("One.<br /><br />Two.<br />Three. <br /><br /><br />Four."))
        .contains("One.\n\nTwo.\nThree.\n\nFour.");
    assertThat(ReviewText.ofField("One.\r\n\r\nTwo.\rThree.\n \n \nFour.\n"))
        .contains("One.\n\nTwo.\nThree.\n\nFour.");
    assertThat(ReviewText.ofField("<p>One.</p><p>Two.</p><ul><li>a</li><li>b</li></ul>"))
        .contains("One.\n\nTwo.\n\na\nb");
  }

  @Test
  void takesLineEndsOfAPageForBlanks() {
    assertThat(ReviewText.ofElement(Jsoup.parse("<p>One\n line.<br>Two.</p>").body()))
        .contains("One line.\nTwo.");
  }

  @Test
  void mendsWindows1252() {
    assertThat(ReviewText.ofField("Wait\u0085 it\u0092s \u0093good\u0094 \u0096 really\u0081."))
        .contains("Wait… it’s “good” – really.");
  }

  @Test
  void dropsControlCharactersAndHalfCharacters() {
    assertThat(ReviewText.ofField("a\u0000b\u0007c\u007fd\ud83de\udc00f")).contains("abcdef");
    assertThat(ReviewText.ofField("a\u00a0\u2003b\u2028c")).contains("a b c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "<br /><br />", "&nbsp;", "<p></p>", "\u0000\u0081"})
  void saysWhenNothingIsLeft(String field) {
    assertThat(ReviewText.ofField(field)).isEmpty();
  }

  @Test
  void cutsLongTextsAtAWholeCharacter() {
    String text = ReviewText.ofField("a" + "🎬".repeat(FIVE_MILLION / 2)).orElseThrow();
    assertThat(text).hasSize(Review.MAX_TEXT_LENGTH - 1).endsWith("🎬");
    assertThat(ReviewText.ofField("a ".repeat(FIVE_MILLION / 2)).orElseThrow())
        .hasSize(Review.MAX_TEXT_LENGTH - 1)
        .endsWith("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>",
        "<div>",
        "<table>",
        "<a><b>",
        "<font><p>",
        "<svg><math>",
        "</p>",
        "<",
        "&amp",
        "<!--",
        "<select><option>",
        "<b></i>",
        "<table><tr><td>",
        "<a href='",
        "\n",
        "<title>"
      })
  void takesFiveMillionCharactersOfAnything(String part) {
    String bomb = "Begin. <i>" + part.repeat(FIVE_MILLION / part.length()) + " End.";
    assertTimeout(SHORT, () -> assertThat(ReviewText.ofField(bomb)).isPresent());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverGivesWhatAReviewRefuses(long seed) {
    Random random = new Random(seed);
    String alphabet = "ab <>/&;#\n\r\u0085\u0000\ud83c\udfac\u00a0\"'=!-";
    for (int i = 0; i < 2_000; i++) {
      StringBuilder field = new StringBuilder();
      for (int n = random.nextInt(60); n > 0; n--) {
        field.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      ReviewText.ofField(field.toString())
          .ifPresent(
              text ->
                  assertThat(text)
                      .isNotBlank()
                      .isEqualTo(text.strip())
                      .doesNotContain("  ", "\n\n\n", "\r", "\u0085", "\u0000"));
    }
  }
}
