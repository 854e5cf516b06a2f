package dev.marquee.bench.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "inception, inception, 0",
    "inception, incepton, 1",
    "inception, inceptiion, 1",
    "inception, inceptjon, 1",
    "inception, icneption, 1",
    "inception, nceptino, 2",
    "heat, cold, 4",
    "up, inception, 8",
  })
  void countsEditsAndSwaps(String one, String other, int distance) {
    assertThat(EditDistance.within(one, other, distance)).isTrue();
    assertThat(EditDistance.within(other, one, distance)).isTrue();
    if (distance > 0) {
      assertThat(EditDistance.within(one, other, distance - 1)).isFalse();
    }
  }

  @Test
  void emptyTextIsAsFarAsTheOtherIsLong() {
    assertThat(EditDistance.within("", "up", 2)).isTrue();
    assertThat(EditDistance.within("", "saw", 2)).isFalse();
    assertThat(EditDistance.within("", "", 0)).isTrue();
  }

  @Test
  void refusesANegativeBound() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EditDistance.within("a", "b", -1))
        .withMessageContaining("-1");
  }

  /**
   * The bounded computation against the definition, on short texts of few letters, where all cases
   * occur.
   */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void agreesWithItsDefinition(long seed) {
    RandomGenerator random = new Draw(seed).random("test", "distance");
    for (int i = 0; i < 2_000; i++) {
      String one = text(random);
      String other = text(random);
      int defined = byDefinition(one, other);
      for (int most = 0; most <= 8; most++) {
        assertThat(EditDistance.within(one, other, most))
            .as("%s to %s within %d", one, other, most)
            .isEqualTo(defined <= most);
      }
    }
  }

  private static String text(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(8);
    for (int i = 0; i < length; i++) {
      text.append((char) ('a' + random.nextInt(3)));
    }
    return text.toString();
  }

  private static int byDefinition(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.length() + other.length();
    }
    String oneBut = one.substring(0, one.length() - 1);
    String otherBut = other.substring(0, other.length() - 1);
    boolean same = one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
    int distance = byDefinition(oneBut, otherBut) + (same ? 0 : 1);
    distance = Math.min(distance, 1 + byDefinition(oneBut, other));
    distance = Math.min(distance, 1 + byDefinition(one, otherBut));
    if (endsSwapped(one, other)) {
      distance =
          Math.min(
              distance,
              1
                  + byDefinition(
                      one.substring(0, one.length() - 2), other.substring(0, other.length() - 2)));
    }
    return distance;
  }

  private static boolean endsSwapped(String one, String other) {
    int i = one.length();
    int j = other.length();
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
