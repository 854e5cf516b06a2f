package dev.marquee.indexer.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Brings genres of other vocabularies (IMDb, MovieLens, Wikipedia's lists) to TMDB's names, so that
 * one filter finds them all.
 *
 * <p>Where TMDB has no such genre IMDb's name is taken (Biography, Sport, Film-Noir, Short, News,
 * Reality-TV, Game-Show), else the name stays (Silent, Superhero, Spy): it says more than the
 * nearest other one.
 */
final class GenreNames {
  private static final Map<String, String> TMDB_NAMES =
      Map.of(
          "sci-fi", "Science Fiction",
          "musical", "Music",
          "children", "Family",
          "animated", "Animation",
          "historical", "History",
          "suspense", "Thriller",
          "sports", "Sport",
          "noir", "Film-Noir");

  /** What stands among genres and tells how or by whom a film was made. */
  private static final Set<String> NO_GENRES =
      Set.of("(no genres listed)", "imax", "independent", "live action");

  /** TMDB's names of two words, which a list parted by blanks tears apart. */
  private static final Map<String, String> TORN_NAMES =
      Map.of(
          "science fiction", "Science Fiction",
          "tv movie", "TV Movie");

  private GenreNames() {}

  /** The genres of these names, each once. */
  static List<String> of(List<String> names) {
    LinkedHashSet<String> genres = new LinkedHashSet<>();
    for (String name : names) {
      String known = TextRules.oneLine(name);
      if (!known.isEmpty() && !NO_GENRES.contains(lower(known))) {
        genres.add(TMDB_NAMES.getOrDefault(lower(known), known));
      }
    }
    return List.copyOf(genres);
  }

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
