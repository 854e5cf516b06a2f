package dev.marquee.bench.fiction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.marquee.bench.typing.Draw;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RanksTest {
  private static final int DRAWS = 100_000;

  @Test
  void drawsEachRankAsOftenAsItsShareSays() {
    RandomGenerator random = new Draw(5).random("test", "ranks");
    Ranks ranks = new Ranks(100, 2);
    int[] seen = new int[100];
    IntStream.range(0, DRAWS).forEach(draw -> seen[ranks.draw(random)]++);
    double whole = Math.log(51);
    for (int rank : new int[] {0, 1, 10, 99}) {
      double share = Math.log((rank + 3.0) / (rank + 2.0)) / whole;
      assertThat((double) seen[rank] / DRAWS).isCloseTo(share, within(0.005));
    }
  }

  @Test
  void hasNothingToDrawFromNoRanks() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Ranks(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ranks(1, 0));
  }
}
