package dev.marquee.title;

import java.util.Arrays;

/**
 * Optimal string alignment distance: the least number of inserted, deleted, replaced letters and
 * swaps of neighbours that turn one text into another, no part being edited twice (Damerau 1964;
 * Boytsov 2011 surveys it). Computed within a band around the diagonal, in time proportional to
 * length x limit. Holds buffers: not thread-safe.
 */
final class EditDistance {
  private int[] current = new int[0];
  private int[] previous = new int[0];
  private int[] beforePrevious = new int[0];

  /**
   * Compares a typed text with a target.
   *
   * @param limit distances above it are not told apart
   * @return the distances of the typed text from the whole target and from its nearest prefix, each
   *     at most limit + 1
   */
  Result between(String typed, String target, int targetStart, int limit) {
    int columns = Math.min(target.length() - targetStart, typed.length() + limit);
    prepare(columns + 1, limit);
    for (int row = 1; row <= typed.length(); row++) {
      if (!fillRow(typed, target, targetStart, row, columns, limit)) {
        return new Result(limit + 1, limit + 1, 0);
      }
    }
    return result(typed.length(), columns, columns == target.length() - targetStart, limit);
  }

  private void prepare(int width, int limit) {
    if (current.length < width) {
      current = new int[2 * width];
      previous = new int[2 * width];
      beforePrevious = new int[2 * width];
    }
    Arrays.fill(current, 0, width, limit + 1);
    Arrays.fill(beforePrevious, 0, width, limit + 1);
    Arrays.fill(previous, 0, width, limit + 1);
    for (int column = 0; column < width && column <= limit; column++) {
      current[column] = column;
    }
  }

  /** Returns whether any distance of the row is within the limit. */
  private boolean fillRow(
      String typed, String target, int targetStart, int row, int columns, int limit) {
    rotate();
    int first = Math.max(1, row - limit);
    int last = Math.min(columns, row + limit);
    current[first - 1] = first == 1 ? Math.min(row, limit + 1) : limit + 1;
    boolean within = current[first - 1] <= limit;
    char letter = typed.charAt(row - 1);
    for (int column = first; column <= last; column++) {
      char targetLetter = target.charAt(targetStart + column - 1);
      int distance = previous[column - 1] + (letter == targetLetter ? 0 : 1);
      distance = Math.min(distance, 1 + Math.min(previous[column], current[column - 1]));
      boolean swapped =
          row > 1
              && column > 1
              && letter == target.charAt(targetStart + column - 2)
              && typed.charAt(row - 2) == targetLetter;
      if (swapped) {
        distance = Math.min(distance, 1 + beforePrevious[column - 2]);
      }
      current[column] = Math.min(distance, limit + 1);
      within |= distance <= limit;
    }
    if (last < columns) {
      current[last + 1] = limit + 1;
    }
    return within;
  }

  private void rotate() {
    int[] spare = beforePrevious;
    beforePrevious = previous;
    previous = current;
    current = spare;
  }

  private Result result(int typedLength, int columns, boolean sawEnd, int limit) {
    int best = limit + 1;
    int bestEnd = 0;
    for (int column = Math.max(0, typedLength - limit); column <= columns; column++) {
      boolean nearerTypedLength = Math.abs(column - typedLength) < Math.abs(bestEnd - typedLength);
      if (current[column] < best || (current[column] == best && nearerTypedLength)) {
        best = current[column];
        bestEnd = column;
      }
    }
    int whole = sawEnd && columns >= typedLength - limit ? current[columns] : limit + 1;
    return new Result(Math.min(whole, limit + 1), best, bestEnd);
  }

  /**
   * Both distances, each at most limit + 1.
   *
   * @param whole distance from the whole target
   * @param prefix least distance from a prefix of the target
   * @param prefixEnd where that prefix ends, in chars after its start
   */
  record Result(int whole, int prefix, int prefixEnd) {}
}
