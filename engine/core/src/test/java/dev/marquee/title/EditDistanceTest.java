package dev.marquee.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EditDistanceTest {
  private final EditDistance distance = new EditDistance();

  @ParameterizedTest
  @CsvSource({
    "alien, alien, 0",
    "alein, alien, 1",
    "alin, alien, 1",
    "aliien, alien, 1",
    "aljen, alien, 1",
    "aline, alien, 1",
    "incpetino, inception, 2",
    "ca, abc, 3",
    "'', abc, 3",
    "abc, '', 3",
    "kitten, sitting, 3",
  })
  void countsWrongLetters(String typed, String target, int wrong) {
    assertThat(distance.between(typed, target, 0, 3).whole()).isEqualTo(wrong);
  }

  @ParameterizedTest
  @CsvSource({
    "incep, inception, 0, 5",
    "incpe, inception, 1, 5",
    "ince, inception, 0, 4",
    "inxcep, inception, 1, 5",
  })
  void countsWrongLettersOfABeginning(String typed, String target, int wrong, int end) {
    EditDistance.Result result = distance.between(typed, target, 0, 2);

    assertThat(result.prefix()).isEqualTo(wrong);
    assertThat(result.prefixEnd()).isEqualTo(end);
  }

  /** Compared with the definition, computed over the whole table. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithTheWholeTable(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      String typed = word(random);
      String target = word(random);
      int start = random.nextInt(target.length() + 1);
      int limit = random.nextInt(4);
      EditDistance.Result result = distance.between(typed, target, start, limit);

      int[] row = lastRow(typed, target.substring(start));
      int nearest = IntStream.of(row).min().orElseThrow();
      String question = "%s, %s from %d within %d".formatted(typed, target, start, limit);
      assertThat(result.whole()).as(question).isEqualTo(Math.min(limit + 1, row[row.length - 1]));
      assertThat(result.prefix()).as(question).isEqualTo(Math.min(limit + 1, nearest));
      if (result.prefix() <= limit) {
        assertThat(row[result.prefixEnd()]).as(question).isEqualTo(nearest);
      }
    }
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 10);
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(9); length >= 0; length--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  /** Distances of the typed text from each prefix of the target. */
  private static int[] lastRow(String typed, String target) {
    int[][] table = new int[typed.length() + 1][target.length() + 1];
    for (int row = 0; row <= typed.length(); row++) {
      for (int column = 0; column <= target.length(); column++) {
        table[row][column] = cell(table, typed, target, row, column);
      }
    }
    return table[typed.length()];
  }

  private static int cell(int[][] table, String typed, String target, int row, int column) {
    if (row == 0 || column == 0) {
      return row + column;
    }
    boolean same = typed.charAt(row - 1) == target.charAt(column - 1);
    int least = table[row - 1][column - 1] + (same ? 0 : 1);
    least = Math.min(least, 1 + Math.min(table[row - 1][column], table[row][column - 1]));
    if (row > 1
        && column > 1
        && typed.charAt(row - 1) == target.charAt(column - 2)
        && typed.charAt(row - 2) == target.charAt(column - 1)) {
      least = Math.min(least, 1 + table[row - 2][column - 2]);
    }
    return least;
  }
}
