package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.query.MarkedPart;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkingTest {
  @ParameterizedTest
  @CsvSource({
    "incep, Inception, [Incep]tion",
    "Inception, Inception, [Inception]",
    "the matrix rel, The Matrix Reloaded, [The Matrix Rel]oaded",
    "matrix, The Matrix, The [Matrix]",
    "amel, Amélie, [Amél]ie",
    "spiderm, Spider-Man, [Spider-M]an",
    "wall e, WALL·E, [WALL·E]",
    "aeon, Æon Flux, [Æon] Flux",
    "rocky 2, Rocky II, [Rocky II]",
    "mrs smith, Mr. & Mrs. Smith, Mr. & [Mrs. Smith]",
    "reloaded matrix, The Matrix Reloaded, The [Matrix] [Reloaded]",
    "nolan, Inception, Inception",
    "shark inception, Inception, [Inception]",
    "?!, Inception, Inception",
    "x, ?!, ?!",
  })
  void marksWhatTheTextMeets(String typed, String title, String marked) {
    String shown =
        Marking.mark(title, TypedText.of(typed)).stream()
            .map(part -> part.marked() ? "[" + part.text() + "]" : part.text())
            .collect(Collectors.joining());

    assertThat(shown).isEqualTo(marked);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void partsJoinedAreTheTitle(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      String title = randomText(random);
      String typed =
          random.nextBoolean() ? randomText(random) : title.substring(0, title.length() / 2);

      assertThat(Marking.mark(title, TypedText.of(typed)))
          .noneMatch(part -> part.text().isEmpty())
          .satisfies(
              parts ->
                  assertThat(parts.stream().map(MarkedPart::text).collect(Collectors.joining()))
                      .isEqualTo(title));
    }
  }

  private static String randomText(Random random) {
    String letters = "aaabbé ß-&.'’ﬃÆ七🎬e\u0301 iv2";
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length >= 0; length--) {
      int at =
          letters.offsetByCodePoints(
              0, random.nextInt(letters.codePointCount(0, letters.length())));
      text.appendCodePoint(letters.codePointAt(at));
    }
    return text.toString();
  }
}
