package dev.marquee.app.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewWordsTest {
  private static final Film FILM =
      Programme.of(Films.hundred(), new SimulationPlan(1, 1, LocalDate.EPOCH, 1)).film(0);

  @Test
  void reviewsAreWholeSentencesThatDiffer() {
    ReviewWords words = ReviewWords.read();
    Set<String> texts = new HashSet<>();
    for (int number = 0; number < 3_000; number++) {
      String text = words.of(FILM, 1 + number % 10, new Dice(number));
      assertThat(text).doesNotContain("{", "}", "  ").matches("[A-Z].*[.!]");
      texts.add(text);
    }
    assertThat(texts).hasSizeGreaterThan(1_500);
  }

  @Test
  void rulesAreFilledInToTheEnd() {
    Grammar grammar =
        Grammar.of(
            """
            # greetings
            hello
              {word}, {name}!
            word
              {word2}
            word2
              Good day
            """);

    assertThat(grammar.text("hello", Map.of("name", "Ann"), new Dice(1)))
        .isEqualTo("Good day, Ann!");
    assertThatThrownBy(() -> grammar.text("bye", Map.of(), new Dice(1)))
        .hasMessageContaining("'bye'");
    assertThatThrownBy(() -> Grammar.of("  lonely\n")).hasMessageContaining("lonely");
  }
}
