package dev.marquee.bench.fiction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bench.typing.Draw;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final int SIZE = 30_000;

  @Test
  void coinsDifferentWordsBehindTheKnownOnes() {
    List<String> words = vocabulary(1).words();
    assertThat(words)
        .hasSize(SIZE)
        .doesNotHaveDuplicates()
        .startsWith("night", "love")
        .allMatch(word -> word.matches("[a-z]{2,20}"));
    assertThat(vocabulary(1).words()).isEqualTo(words);
    assertThat(vocabulary(2).words()).isNotEqualTo(words);
  }

  @Test
  void makesFrequentWordsShort() {
    List<String> words = vocabulary(1).words();
    assertThat(meanLength(words.subList(2, 400))).isLessThan(5);
    assertThat(meanLength(words.subList(10_000, SIZE))).isGreaterThan(6);
  }

  private static Vocabulary vocabulary(long seed) {
    return Vocabulary.of("test", new Draw(seed), List.of("night", "love"), SIZE, 2.7);
  }

  private static double meanLength(List<String> words) {
    return words.stream().mapToInt(String::length).average().orElseThrow();
  }
}
