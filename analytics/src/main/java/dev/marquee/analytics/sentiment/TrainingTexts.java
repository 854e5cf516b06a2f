package dev.marquee.analytics.sentiment;

import dev.marquee.review.Label;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Labelled reviews as rows of columns, one column for each n-gram that stands in enough of them;
 * and their halves likewise.
 */
final class TrainingTexts {
  /** Two of three n-grams stand in fewer reviews; leaving them out costs nothing measurable. */
  private static final int MIN_REVIEWS = 3;

  private int[] keys = {};
  private final int[][] rows;
  private final int[][] firstHalves;
  private final int[][] secondHalves;
  private final boolean[] good;
  private final int[] films;

  private TrainingTexts(int size) {
    rows = new int[size][];
    firstHalves = new int[size][];
    secondHalves = new int[size][];
    good = new boolean[size];
    films = new int[size];
  }

  static TrainingTexts of(List<LabelledReview> reviews, TrainingProgress progress) {
    TrainingTexts texts = new TrainingTexts(reviews.size());
    Map<String, Integer> filmNumbers = new HashMap<>();
    for (int row = 0; row < texts.size(); row++) {
      progress.at("counting", row, texts.size());
      LabelledReview review = reviews.get(row);
      texts.count(row, Tokens.of(review.text()));
      texts.good[row] = review.label() == Label.GOOD;
      String film = review.film().orElse("\0" + row);
      texts.films[row] = filmNumbers.computeIfAbsent(film, name -> filmNumbers.size());
    }
    progress.at("counting", texts.size(), texts.size());
    texts.keys = frequentKeys(texts.rows, texts.films);
    for (int[][] keysOfRows : List.of(texts.rows, texts.firstHalves, texts.secondHalves)) {
      Arrays.parallelSetAll(keysOfRows, row -> texts.columnsOf(keysOfRows[row]));
    }
    return texts;
  }

  private void count(int row, Tokens tokens) {
    int middle = tokens.size() / 2;
    rows[row] = Ngrams.distinct(tokens, 0, tokens.size());
    firstHalves[row] = Ngrams.distinct(tokens, 0, middle);
    secondHalves[row] = Ngrams.distinct(tokens, middle, tokens.size());
  }

  private int[] columnsOf(int[] distinctKeys) {
    return Arrays.stream(distinctKeys)
        .map(key -> Arrays.binarySearch(keys, key))
        .filter(column -> column >= 0)
        .toArray();
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

  /** The same of the first half of its tokens. */
  int[] firstHalf(int row) {
    return firstHalves[row];
  }

  /** The same of the rest of its tokens. */
  int[] secondHalf(int row) {
    return secondHalves[row];
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
    long[] keysWithFilms = new long[Arrays.stream(rows).mapToInt(row -> row.length).sum()];
    int filled = 0;
    for (int row = 0; row < rows.length; row++) {
      for (int key : rows[row]) {
        keysWithFilms[filled++] = ((long) key << Integer.SIZE) | films[row];
      }
    }
    Arrays.parallelSort(keysWithFilms);
    int[] kept = new int[keysWithFilms.length / MIN_REVIEWS];
    int count = 0;
    for (int start = 0, end; start < keysWithFilms.length; start = end) {
      int key = key(keysWithFilms[start]);
      end = start + 1;
      while (end < keysWithFilms.length && key(keysWithFilms[end]) == key) {
        end++;
      }
      boolean severalFilms = keysWithFilms[start] != keysWithFilms[end - 1];
      if (severalFilms && end - start >= MIN_REVIEWS) {
        kept[count++] = key;
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static int key(long keyWithFilm) {
    return (int) (keyWithFilm >> Integer.SIZE);
  }
}
