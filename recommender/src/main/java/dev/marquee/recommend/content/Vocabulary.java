package dev.marquee.recommend.content;

import dev.marquee.catalog.MovieFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The tokens that tell films apart, each with its column and its inverse document frequency. A film
 * becomes a sparse row of unit length: weight times frequency (Salton & Buckley 1988).
 */
final class Vocabulary {
  /** What one film alone has says nothing of others; what two have may be chance. */
  private static final int MIN_FILMS = 3;

  /** What more films than this share of all have tells nothing, but for genres. */
  private static final double MAX_SHARE = 0.2;

  private final Map<String, Integer> columns = new HashMap<>();
  private final List<String> tokens;
  private final float[] rarity;

  /**
   * @param rarity inverse document frequency of each token
   */
  Vocabulary(List<String> tokens, float[] rarity) {
    this.tokens = List.copyOf(tokens);
    this.rarity = rarity.clone();
    for (int column = 0; column < tokens.size(); column++) {
      columns.put(tokens.get(column), column);
    }
  }

  /**
   * The most frequent of those tokens that enough films have and not too many.
   *
   * @param maxTokens how many at most
   */
  static Vocabulary of(Films films, int maxTokens) {
    Map<String, Integer> counts = new HashMap<>();
    AtomicInteger filmsSeen = new AtomicInteger();
    films.forEach(
        facts -> {
          FilmTokens.of(facts).keySet().forEach(token -> counts.merge(token, 1, Integer::sum));
          filmsSeen.incrementAndGet();
        });
    int total = filmsSeen.get();
    int most = Math.max(MIN_FILMS, (int) (MAX_SHARE * total));
    List<Map.Entry<String, Integer>> kept =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= MIN_FILMS)
            .filter(entry -> entry.getValue() <= most || entry.getKey().startsWith("g:"))
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(maxTokens)
            .toList();
    List<String> tokens = new ArrayList<>();
    float[] rarity = new float[kept.size()];
    for (Map.Entry<String, Integer> entry : kept) {
      rarity[tokens.size()] = (float) StrictMath.log((1.0 + total) / entry.getValue());
      tokens.add(entry.getKey());
    }
    return new Vocabulary(tokens, rarity);
  }

  int size() {
    return tokens.size();
  }

  List<String> tokens() {
    return tokens;
  }

  /** A copy, in the order of the tokens. */
  float[] rarity() {
    return rarity.clone();
  }

  /** The row of a film; without entries when it has none of the tokens. */
  Row row(MovieFacts facts) {
    List<Entry> entries = new ArrayList<>();
    FilmTokens.of(facts)
        .forEach(
            (token, weight) -> {
              Integer column = columns.get(token);
              if (column != null) {
                entries.add(new Entry(column, weight * rarity[column]));
              }
            });
    entries.sort(Comparator.comparingInt(Entry::column));
    double length = Math.sqrt(entries.stream().mapToDouble(e -> e.value * e.value).sum());
    return new Row(
        entries.stream().mapToInt(Entry::column).toArray(),
        entries.stream().mapToDouble(entry -> entry.value / length).toArray());
  }

  private record Entry(int column, double value) {}

  /**
   * A sparse row.
   *
   * @param columns ascending
   * @param values of Euclidean length 1
   */
  @SuppressWarnings("ArrayRecordComponent") // made for reading in a loop, shared with nobody
  record Row(int[] columns, double[] values) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Row that
          && Arrays.equals(columns, that.columns)
          && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(columns);
    }

    @Override
    public String toString() {
      return "Row" + Arrays.toString(columns);
    }
  }
}
