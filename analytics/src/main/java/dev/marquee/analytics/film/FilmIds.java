package dev.marquee.analytics.film;

import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.FilmCount;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which ids mean the same film: those that it is known under, and those it was asked for by. An id
 * of no film that is known stands for itself.
 */
public final class FilmIds {
  private final Map<MovieId, Movie> films = new HashMap<>();
  private final Map<MovieId, MovieId> own = new HashMap<>();

  private FilmIds() {}

  /**
   * Looks films up.
   *
   * @param ids that events came with
   * @param lookup gives films by ids they have or had; ids of none are left out. All are asked for
   *     at once.
   */
  public static FilmIds of(
      Collection<MovieId> ids, Function<Set<MovieId>, Map<MovieId, Movie>> lookup) {
    FilmIds found = new FilmIds();
    ids.forEach(id -> found.own.put(id, id));
    lookup.apply(Set.copyOf(ids)).forEach(found::add);
    return found;
  }

  private void add(MovieId asked, Movie film) {
    films.put(film.id(), film);
    film.knownAs().forEach(id -> own.put(id, film.id()));
    own.put(asked, film.id());
  }

  /** All ids under which something can have been counted of the films. */
  public Set<MovieId> all() {
    return own.keySet();
  }

  /** The film's own id; the same id where no film is known by it. */
  public MovieId own(MovieId id) {
    return own.getOrDefault(id, id);
  }

  /** The film that has an id as its own, where it is known. */
  public Optional<Movie> film(MovieId ownId) {
    return Optional.ofNullable(films.get(ownId));
  }

  /** Adds up the counts of each film, by its own id. */
  public Map<MovieId, Long> sums(List<FilmCount> counts) {
    return counts.stream()
        .collect(Collectors.toMap(count -> own(count.movie()), FilmCount::count, Long::sum));
  }
}
