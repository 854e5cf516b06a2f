package dev.marquee.analytics.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NgramsTest {
  @Test
  void comesWithRunsAndPairs() {
    assertThat(spans("dull but never boring"))
        .containsExactlyInAnyOrder(
            "dull",
            "dull but",
            "dull but never",
            "dull but never boring",
            "but",
            "but never",
            "but never boring",
            "never",
            "never boring",
            "boring",
            // with one between
            "dull but never",
            "but never boring",
            // words that are near; "but" turns what follows
            "dull but",
            "dull but never",
            "dull but never boring",
            "but never",
            "but never boring",
            "never boring");
  }

  @Test
  void pairsWordsInAnyOrder() {
    int[] forth = keys("superb is the ending");
    int[] back = keys("ending is the superb");
    assertThat(Arrays.stream(forth).filter(key -> Arrays.binarySearch(back, key) >= 0).count())
        .as("four words, the run of the two in the middle, the pair")
        .isEqualTo(4 + 1 + 1);
  }

  @Test
  void pairsNearWordsOnly() {
    assertThat(keys("superb the of and by ending"))
        .as("runs, skips and the pair")
        .hasSize(6 + 5 + 4 + 3 + 4 + 1);
    assertThat(keys("superb the of and by in ending"))
        .as("runs and skips")
        .hasSize(7 + 6 + 5 + 4 + 5);
  }

  @Test
  void aPartHasItsOwnNgramsOnly() {
    Tokens tokens = Tokens.of("a dull start . a superb ending");
    assertThat(Ngrams.distinct(tokens, 4, 7)).containsExactly(keys("a superb ending"));
    assertThat(Ngrams.distinct(tokens, 3, 3)).isEmpty();
  }

  private static List<String> spans(String text) {
    Tokens tokens = Tokens.of(text);
    List<String> spans = new ArrayList<>();
    Ngrams.visit(
        tokens, 0, tokens.size(), (key, first, last) -> spans.add(tokens.span(first, last)));
    return spans;
  }

  private static int[] keys(String text) {
    Tokens tokens = Tokens.of(text);
    return Ngrams.distinct(tokens, 0, tokens.size());
  }
}
