package dev.marquee.analytics.sentiment;

import dev.marquee.review.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Labelled reviews as rows of columns, one column for each n-gram that stands in enough of them.
 */
final class TrainingTexts {
  /** Two of three n-grams stand in fewer reviews; leaving them out costs nothing measurable. */
  private static final int MIN_REVIEWS = 3;

  private final int[] keys;
  private final int[][] rows;
  private final boolean[] good;
  private final int[] films;

  private TrainingTexts(int[] keys, int[][] rows, boolean[] good, int[] films) {
    this.keys = keys;
    this.rows = rows;
    this.good = good;
    this.films = films;
  }

  static TrainingTexts of(List<LabelledReview> reviews, TrainingProgress progress) {
    int[][] rows = new int[reviews.size()][];
    boolean[] good = new boolean[rows.length];
    int[] films = new int[rows.length];
    Map<String, Integer> filmNumbers = new HashMap<>();
    for (int row = 0; row < rows.length; row++) {
      progress.at("counting", row, rows.length);
      LabelledReview review = reviews.get(row);
      rows[row] = Ngrams.distinct(Tokens.of(review.text()));
      good[row] = review.label() == Label.GOOD;
      String film = review.film().orElse("\0" + row);
      films[row] = filmNumbers.computeIfAbsent(film, name -> filmNumbers.size());
    }
    progress.at("counting", rows.length, rows.length);
    int[] keys = frequentKeys(rows, films);
    for (int row = 0; row < rows.length; row++) {
      rows[row] =
          Arrays.stream(rows[row])
              .map(key -> Arrays.binarySearch(keys, key))
              .filter(column -> column >= 0)
              .toArray();
    }
    return new TrainingTexts(keys, rows, good, films);
  }

  int size() {
    return rows.length;
  }

  int columns() {
    return keys.length;
  }

  /** The n-gram of a column. */
  int key(int column) {
    return keys[column];
  }

  /** The columns of a review, ascending; not to be changed. */
  int[] row(int row) {
    return rows[row];
  }

  /** Whether a review speaks for its film. */
  boolean isGood(int row) {
    return good[row];
  }

  /** A number for the film of a review. */
  int film(int row) {
    return films[row];
  }

  /** What {@link #isGood} says of all. */
  boolean[] labels() {
    return good.clone();
  }

  /**
   * The n-grams of enough reviews and of more than one film, ascending: what is said of one film
   * only is its name, its people, its story.
   */
  private static int[] frequentKeys(int[][] rows, int[] films) {
    int[] all = Arrays.stream(rows).flatMapToInt(Arrays::stream).sorted().toArray();
    int[] repeated = repeated(all);
    int[] lastFilm = new int[repeated.length];
    boolean[] severalFilms = new boolean[repeated.length];
    Arrays.fill(lastFilm, -1);
    for (int row = 0; row < rows.length; row++) {
      for (int key : rows[row]) {
        int column = Arrays.binarySearch(repeated, key);
        if (column >= 0) {
          severalFilms[column] |= lastFilm[column] >= 0 && lastFilm[column] != films[row];
          lastFilm[column] = films[row];
        }
      }
    }
    List<Integer> kept = new ArrayList<>();
    for (int column = 0; column < repeated.length; column++) {
      if (severalFilms[column]) {
        kept.add(repeated[column]);
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] repeated(int[] sorted) {
    int[] kept = new int[sorted.length / MIN_REVIEWS];
    int count = 0;
    for (int start = 0, end; start < sorted.length; start = end) {
      end = start + 1;
      while (end < sorted.length && sorted[end] == sorted[start]) {
        end++;
      }
      if (end - start >= MIN_REVIEWS) {
        kept[count++] = sorted[start];
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
