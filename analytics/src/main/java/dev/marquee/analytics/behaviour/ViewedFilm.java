package dev.marquee.analytics.behaviour;

import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.FilmCount;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A film and how often it was viewed, under whichever id.
 *
 * @param id the film's own, or the one that the events came with where the film is not known
 * @param film empty where it is not known
 */
public record ViewedFilm(MovieId id, Optional<Movie> film, long views) {
  /** The most views first; equal ones by id. */
  public static final Comparator<ViewedFilm> MOST_FIRST =
      Comparator.comparingLong(ViewedFilm::views).reversed().thenComparing(ViewedFilm::id);

  static List<ViewedFilm> of(
      List<FilmCount> counts, Function<Set<MovieId>, Map<MovieId, Movie>> films) {
    Map<MovieId, Movie> known =
        films.apply(counts.stream().map(FilmCount::movie).collect(Collectors.toSet()));
    Map<MovieId, ViewedFilm> viewed = new HashMap<>();
    for (FilmCount count : counts) {
      Optional<Movie> film = Optional.ofNullable(known.get(count.movie()));
      MovieId id = film.map(Movie::id).orElse(count.movie());
      viewed.merge(id, new ViewedFilm(id, film, count.count()), ViewedFilm::plus);
    }
    return viewed.values().stream().sorted(MOST_FIRST).toList();
  }

  private ViewedFilm plus(ViewedFilm same) {
    return new ViewedFilm(id, film, views + same.views);
  }

  /** In the order of the list, each film under a key of its own. */
  static Map<String, Long> byTitle(List<ViewedFilm> films) {
    Map<ViewedFilm, String> names = new LinkedHashMap<>();
    films.forEach(viewed -> names.put(viewed, viewed.title()));
    rename(names, ViewedFilm::titleAndYear);
    rename(names, viewed -> viewed.id.value());
    Map<String, Long> views = new LinkedHashMap<>();
    names.forEach((viewed, name) -> views.put(name, viewed.views()));
    return views;
  }

  /** Gives those another name that share theirs. */
  private static void rename(Map<ViewedFilm, String> names, Function<ViewedFilm, String> other) {
    Map<String, Long> uses =
        names.values().stream()
            .collect(Collectors.groupingBy(UnaryOperator.identity(), Collectors.counting()));
    names.replaceAll(
        (viewed, name) -> uses.getOrDefault(name, 0L) > 1 ? other.apply(viewed) : name);
  }

  private String title() {
    return film.map(known -> known.facts().title()).orElse(id.value());
  }

  private String titleAndYear() {
    return film.filter(known -> known.facts().releaseYear().isPresent())
        .map(known -> title() + " (" + known.facts().releaseYear().getAsInt() + ")")
        .orElse(title());
  }
}
