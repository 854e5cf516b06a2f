package dev.marquee.bench.typing;

import java.util.Arrays;

/**
 * The number of typing mistakes between two texts: inserted, deleted and replaced characters and
 * swapped neighbours, each counting one (optimal string alignment, the restricted form of Damerau
 * 1964: no character is edited twice).
 */
public final class EditDistance {
  private EditDistance() {}

  /**
   * Whether the distance is at most a bound. Costs length x bound, less where the texts are far
   * apart.
   *
   * @param most 0 or more
   */
  public static boolean within(String one, String other, int most) {
    if (most < 0) {
      throw new IllegalArgumentException("most must be 0 or more, got " + most);
    }
    if (Math.abs(one.length() - other.length()) > most) {
      return false;
    }
    return distance(one, other, most) <= most;
  }

  /**
   * Exact up to {@code most}; above it, some larger number. Only cells near the diagonal can stay
   * within it.
   */
  private static int distance(String one, String other, int most) {
    int beyond = most + 1;
    int[] beforeLast = filled(other.length() + 1, beyond);
    int[] last = filled(other.length() + 1, beyond);
    int[] row = filled(other.length() + 1, beyond);
    for (int j = 0; j <= Math.min(other.length(), most); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int from = Math.max(1, i - most);
      int to = Math.min(other.length(), i + most);
      Arrays.fill(row, beyond);
      row[0] = Math.min(i, beyond);
      int least = from == 1 ? row[0] : beyond;
      for (int j = from; j <= to; j++) {
        int edits = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        edits = Math.min(edits, 1 + Math.min(last[j], row[j - 1]));
        if (swapped(one, i, other, j)) {
          edits = Math.min(edits, 1 + beforeLast[j - 2]);
        }
        row[j] = Math.min(edits, beyond);
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return beyond;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[other.length()];
  }

  private static boolean swapped(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }

  private static int[] filled(int length, int value) {
    int[] row = new int[length];
    Arrays.fill(row, value);
    return row;
  }
}
