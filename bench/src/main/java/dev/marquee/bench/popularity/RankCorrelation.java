package dev.marquee.bench.popularity;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Spearman's rank correlation. */
final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * Pearson's correlation of the ranks, equal numbers having the mean of theirs; -1 to 1, and 0
   * where one of the lists has equal numbers only.
   *
   * @param first as many as second
   */
  static double of(double[] first, double[] second) {
    double[] ranks = ranks(first);
    double[] others = ranks(second);
    double mean = (ranks.length - 1) / 2.0;
    double both = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int i = 0; i < ranks.length; i++) {
      both += (ranks[i] - mean) * (others[i] - mean);
      squares += (ranks[i] - mean) * (ranks[i] - mean);
      otherSquares += (others[i] - mean) * (others[i] - mean);
    }
    return squares == 0 || otherSquares == 0 ? 0 : both / Math.sqrt(squares * otherSquares);
  }

  private static double[] ranks(double[] numbers) {
    int[] order =
        IntStream.range(0, numbers.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> numbers[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[numbers.length];
    int from = 0;
    while (from < order.length) {
      int to = from;
      while (to < order.length && numbers[order[to]] == numbers[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
