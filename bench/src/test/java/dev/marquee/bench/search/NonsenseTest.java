package dev.marquee.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bench.typing.Draw;
import dev.marquee.bench.typing.EditDistance;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NonsenseTest {
  private static final List<String> TITLES =
      List.of("up", "saw", "heat", "inception", "thedarkknight");

  @Test
  void drawsLettersFarFromEveryTitle() {
    Nonsense nonsense = new Nonsense(TITLES);
    for (int i = 0; i < 300; i++) {
      String string = nonsense.string(new Draw(1), i);
      assertThat(string).matches("[a-z]{5,15}");
      assertThat(TITLES).noneMatch(title -> EditDistance.within(title, string, 3));
    }
  }

  @Test
  void drawsAllLengths() {
    Nonsense nonsense = new Nonsense(List.of());
    TreeSet<Integer> lengths = new TreeSet<>();
    for (int i = 0; i < 300; i++) {
      lengths.add(nonsense.string(new Draw(1), i).length());
    }
    assertThat(lengths).containsExactly(5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
  }

  @Test
  void redrawsOnlyStringsThatCameNear() {
    String before = new Nonsense(List.of()).string(new Draw(1), 0);
    assertThat(new Nonsense(List.of("heat" + before)).string(new Draw(1), 0)).isEqualTo(before);
    assertThat(new Nonsense(List.of(before)).string(new Draw(1), 0)).isNotEqualTo(before);
  }
}
