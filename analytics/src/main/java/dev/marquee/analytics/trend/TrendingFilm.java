package dev.marquee.analytics.trend;

import dev.marquee.catalog.MovieId;
import java.util.Comparator;

/**
 * A film that more is done about than usual.
 *
 * @param id the film's own, or the one that its events came with where the film is not known
 * @param score how surprising the count is: -log10 of the chance of so many events or more, 0 or
 *     more; 3 is once in a thousand times
 * @param actual events in the window
 * @param expected events in the window by the film's usual level, above 0; not whole
 * @param isNew whether nothing was done about it in the time looked at before the window; false
 *     where there is no such time
 * @param reason in words, such as "views 6 times its usual"
 */
public record TrendingFilm(
    MovieId id, double score, long actual, double expected, boolean isNew, String reason) {
  /** The most surprising first; of equal ones the one with more events, then by id. */
  public static final Comparator<TrendingFilm> FIRST =
      Comparator.comparingDouble(TrendingFilm::score)
          .thenComparingLong(TrendingFilm::actual)
          .reversed()
          .thenComparing(TrendingFilm::id);

  /** How many times what was expected came, above 0. */
  public double ratio() {
    return actual / expected;
  }
}
