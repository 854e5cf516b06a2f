package dev.marquee.query;

import dev.marquee.catalog.MovieId;
import java.util.Comparator;

/**
 * How many events were about a film.
 *
 * @param movie the id that the events came with, which may be one of several that the film has
 * @param count 1 or more
 */
public record FilmCount(MovieId movie, long count) {
  /** The most first; those with equal counts by their ids. */
  public static final Comparator<FilmCount> MOST_FIRST =
      Comparator.comparingLong(FilmCount::count).reversed().thenComparing(FilmCount::movie);
}
