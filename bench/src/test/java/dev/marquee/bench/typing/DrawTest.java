package dev.marquee.bench.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
  private static final List<String> TITLES =
      IntStream.range(0, 100).mapToObj(i -> "Film " + i).toList();

  @Test
  void givesTheSameStreamAgain() {
    assertThat(new Draw(7).random("typo", "Heat").nextLong())
        .isEqualTo(new Draw(7).random("typo", "Heat").nextLong());
  }

  @Test
  void givesOtherStreamsForOtherSeedsPurposesAndNames() {
    long one = new Draw(7).random("typo", "Heat").nextLong();
    assertThat(new Draw(8).random("typo", "Heat").nextLong()).isNotEqualTo(one);
    assertThat(new Draw(7).random("nonsense", "Heat").nextLong()).isNotEqualTo(one);
    assertThat(new Draw(7).random("typo", "Ronin").nextLong()).isNotEqualTo(one);
  }

  @Test
  void samplesTheSameWhateverElseIsThere() {
    Draw draw = new Draw(7);
    List<String> fewer = draw.sample("typo", TITLES.subList(0, 50), title -> title, 50);
    List<String> more = draw.sample("typo", TITLES, title -> title, 100);
    assertThat(more.stream().filter(fewer::contains)).containsExactlyElementsOf(fewer);
  }

  @Test
  void samplesNoMoreThanThereAre() {
    assertThat(new Draw(7).sample("typo", TITLES, title -> title, 1_000))
        .containsExactlyInAnyOrderElementsOf(TITLES);
    assertThat(new Draw(7).sample("typo", TITLES, title -> title, 3)).hasSize(3);
  }
}
