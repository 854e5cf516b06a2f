package dev.marquee.analytics.sentiment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How unevenly each n-gram stands in good and bad reviews: log((p / |p|) / (q / |q|)), where p and
 * q are its counts in good and in bad ones, one added (Wang & Manning 2012). Reviews of one film
 * with one label count as the square root of their number: what thirty people say of one film is
 * said of one film.
 */
final class LogRatios {
  /** Added to each count, as Wang & Manning do. */
  private static final double SMOOTHING = 1;

  private LogRatios() {}

  /** The ratio of each column by the reviews of some rows; 0 for those that stand in none. */
  static float[] of(TrainingTexts texts, BitSet rows) {
    int columns = texts.columns();
    double[] good = new double[columns];
    double[] bad = new double[columns];
    int[] sorted = byFilmAndLabel(texts, rows);
    int[] counts = new int[columns];
    for (int start = 0, end; start < sorted.length; start = end) {
      end = start;
      while (end < sorted.length && alike(texts, sorted[start], sorted[end])) {
        for (int column : texts.row(sorted[end])) {
          counts[column]++;
        }
        end++;
      }
      double[] sums = texts.isGood(sorted[start]) ? good : bad;
      for (int i = start; i < end; i++) {
        for (int column : texts.row(sorted[i])) {
          sums[column] += Math.sqrt(counts[column]);
          counts[column] = 0;
        }
      }
    }
    return ratios(good, bad);
  }

  private static int[] byFilmAndLabel(TrainingTexts texts, BitSet rows) {
    return rows.stream()
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer row) -> texts.film(row))
                .thenComparing(row -> texts.isGood(row)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static boolean alike(TrainingTexts texts, int row, int other) {
    return texts.film(row) == texts.film(other) && texts.isGood(row) == texts.isGood(other);
  }

  private static float[] ratios(double[] good, double[] bad) {
    int seen = (int) IntStream.range(0, good.length).filter(i -> good[i] + bad[i] > 0).count();
    double goods = Arrays.stream(good).sum() + seen * SMOOTHING;
    double bads = Arrays.stream(bad).sum() + seen * SMOOTHING;
    float[] ratios = new float[good.length];
    for (int column = 0; column < ratios.length; column++) {
      if (good[column] + bad[column] > 0) {
        ratios[column] =
            (float)
                (StrictMath.log((good[column] + SMOOTHING) / goods)
                    - StrictMath.log((bad[column] + SMOOTHING) / bads));
      }
    }
    return ratios;
  }
}
