package dev.marquee.analytics.popularity;

import dev.marquee.catalog.MovieFacts;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Popularity as sources give it, which is of no unit and very skewed, as the share of some films
 * that are less popular.
 */
public final class PopularityScale {
  private static final double FULL = 100;

  private final double[] sorted;

  private PopularityScale(double[] sorted) {
    this.sorted = sorted;
  }

  /** The scale of films; those without popularity are left out, one must have it. */
  public static PopularityScale of(List<MovieFacts> films) {
    double[] sorted =
        films.stream()
            .map(MovieFacts::popularity)
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("a scale needs at least one film with a popularity");
    }
    return new PopularityScale(sorted);
  }

  /**
   * The share of the films below, those that are equal counted by half, 0..100; empty for a film
   * without popularity.
   */
  public OptionalDouble of(MovieFacts film) {
    return film.popularity().isPresent()
        ? OptionalDouble.of(place(film.popularity().getAsDouble()))
        : OptionalDouble.empty();
  }

  /** The places of films that have a popularity. */
  double[] places(List<MovieFacts> films) {
    return films.stream().mapToDouble(film -> of(film).orElseThrow()).toArray();
  }

  private double place(double popularity) {
    int below = firstFrom(popularity);
    int upTo = firstFrom(Math.nextUp(popularity));
    return FULL * (below + upTo) / (2.0 * sorted.length);
  }

  /** How many films have less. */
  private int firstFrom(double popularity) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < popularity) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
