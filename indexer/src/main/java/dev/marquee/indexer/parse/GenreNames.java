package dev.marquee.indexer.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Brings genres of IMDb's vocabulary to TMDB's names, so that one filter finds them all.
 *
 * <p>Where TMDB has no such genre (Biography, Sport, Film-Noir, Short, News, Reality-TV, Game-Show)
 * the name stays: it says more than the nearest other one.
 */
final class GenreNames {
  private static final Map<String, String> TMDB_NAMES =
      Map.of(
          "sci-fi", "Science Fiction",
          "musical", "Music");

  /** TMDB's names of two words, which a list parted by blanks tears apart. */
  private static final Map<String, String> TORN_NAMES =
      Map.of(
          "science fiction", "Science Fiction",
          "tv movie", "TV Movie");

  private GenreNames() {}

  /** The genres of a list parted by blanks, each once. */
  static List<String> inBlankSeparated(String list) {
    List<String> words = new ArrayList<>(List.of(TextRules.oneLine(list).split(" ")));
    words.removeIf(String::isEmpty);
    LinkedHashSet<String> genres = new LinkedHashSet<>();
    int i = 0;
    while (i < words.size()) {
      String word = words.get(i++);
      String joined = i < words.size() ? TORN_NAMES.get(lower(word + " " + words.get(i))) : null;
      if (joined != null) {
        i++;
      }
      genres.add(joined != null ? joined : TMDB_NAMES.getOrDefault(lower(word), word));
    }
    return List.copyOf(genres);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
