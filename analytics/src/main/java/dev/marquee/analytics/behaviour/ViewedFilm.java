package dev.marquee.analytics.behaviour;

import dev.marquee.analytics.film.FilmIds;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.EventScope;
import dev.marquee.query.FilmCount;
import dev.marquee.store.EventLog;
import java.util.Comparator;
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

  /**
   * The films of the ids with most views, in the order of {@link #MOST_FIRST}. Of each all ids are
   * added up that it is known under, those with few views too. Costs two questions.
   *
   * @param views which of them count
   * @param ids how many are looked at; a film none of whose ids is among them is missed
   */
  static List<ViewedFilm> most(
      EventLog log, EventScope views, Function<Set<MovieId>, Map<MovieId, Movie>> films, int ids) {
    List<MovieId> most = log.films(views, ids).stream().map(FilmCount::movie).toList();
    if (most.isEmpty()) {
      return List.of();
    }
    FilmIds known = FilmIds.of(most, films);
    return known.sums(log.films(views.about(known.all()), EventLog.MAX_FILMS)).entrySet().stream()
        .map(sum -> new ViewedFilm(sum.getKey(), known.film(sum.getKey()), sum.getValue()))
        .sorted(MOST_FIRST)
        .toList();
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
