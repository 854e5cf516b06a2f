package dev.marquee.api.http;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Probe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Films by ids that events came with: the film's own, one that a number of it in a public register
 * would have given it, or one given up when films became one. Ids of none are left out.
 */
final class FilmsByAnyId implements Function<Set<MovieId>, Map<MovieId, Movie>> {
  /**
   * Ids given up are looked up one by one, and are rare; of more than these, which are then ids of
   * films we never had, the rest is not looked up.
   */
  private static final int MAX_GIVEN_UP = 200;

  private final MovieIndex movies;

  FilmsByAnyId(MovieIndex movies) {
    this.movies = movies;
  }

  @Override
  public Map<MovieId, Movie> apply(Set<MovieId> ids) {
    List<MovieId> sorted = ids.stream().sorted().toList();
    Map<MovieId, Movie> films = new HashMap<>();
    for (int from = 0; from < sorted.size(); from += MovieIndex.MAX_FILMS) {
      int until = Math.min(from + MovieIndex.MAX_FILMS, sorted.size());
      movies.read(sorted.subList(from, until)).forEach(film -> films.put(film.id(), film));
    }
    List<MovieId> unknown = new ArrayList<>(sorted);
    unknown.removeAll(films.keySet());
    addByNumber(unknown, films);
    unknown.removeAll(films.keySet());
    unknown.stream().limit(MAX_GIVEN_UP).forEach(id -> addGivenUp(id, films));
    return films;
  }

  private void addByNumber(List<MovieId> ids, Map<MovieId, Movie> films) {
    Set<MovieId> wanted = new HashSet<>(ids);
    Set<ExternalId> numbers =
        ids.stream().flatMap(id -> id.number().stream()).collect(Collectors.toSet());
    if (numbers.isEmpty()) {
      return;
    }
    for (CatalogEntry entry : movies.find(new Probe(Set.of(), numbers, Set.of()))) {
      for (MovieId id : entry.movie().knownAs()) {
        if (wanted.contains(id)) {
          films.put(id, entry.movie());
        }
      }
    }
  }

  private void addGivenUp(MovieId id, Map<MovieId, Movie> films) {
    movies.get(id).ifPresent(entry -> films.put(id, entry.movie()));
  }
}
