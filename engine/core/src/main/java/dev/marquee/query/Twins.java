package dev.marquee.query;

import dev.marquee.catalog.Movie;
import java.util.List;

/**
 * Films that share title and year with another: one film twice, or two films that happen to.
 *
 * @param groups how many such titles and years there are; {@link #MAX_GROUPS} stands for as many or
 *     more
 * @param first those that the most films share, then by title; of each at most {@link #MAX_FILMS}
 *     films, by id
 */
public record Twins(long groups, List<List<Movie>> first) {
  /** More are not counted: nobody goes through so many. */
  public static final int MAX_GROUPS = 10_000;

  public static final int MAX_FILMS = 10;

  public Twins {
    first = first.stream().map(List::copyOf).toList();
  }
}
