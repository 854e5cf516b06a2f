package dev.marquee.analytics.popularity;

import dev.marquee.catalog.MovieFacts;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The values that have a column of their own: those that enough films have, the most frequent
 * first.
 */
record Vocabulary(
    List<String> genres,
    List<String> languages,
    List<String> countries,
    List<String> certifications,
    List<String> keywords)
    implements Serializable {
  /** With fewer films a tree would learn these films by heart. */
  private static final int MIN_FILMS = 25;

  /** Sources have about twenty. */
  private static final int MAX_GENRES = 25;

  /** More make no better forecasts, and training slower. */
  private static final int MAX_VALUES = 10;

  private static final int MAX_KEYWORDS = 25;

  /** What some films have. */
  static Vocabulary of(List<MovieFacts> films) {
    return new Vocabulary(
        frequent(films, MovieFacts::genres, MAX_GENRES),
        frequent(films, film -> film.originalLanguage().stream().toList(), MAX_VALUES),
        frequent(films, MovieFacts::countries, MAX_VALUES),
        frequent(films, film -> film.certification().stream().toList(), MAX_VALUES),
        frequent(films, MovieFacts::keywords, MAX_KEYWORDS));
  }

  private static List<String> frequent(
      List<MovieFacts> films, Function<MovieFacts, Collection<String>> values, int most) {
    Map<String, Integer> counts = new TreeMap<>();
    for (MovieFacts film : films) {
      new HashSet<>(values.apply(film)).forEach(value -> counts.merge(value, 1, Integer::sum));
    }
    Comparator<Map.Entry<String, Integer>> byCount = Map.Entry.comparingByValue();
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= MIN_FILMS)
        .sorted(byCount.reversed())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
