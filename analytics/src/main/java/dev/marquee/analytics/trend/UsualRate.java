package dev.marquee.analytics.trend;

import java.util.Collection;

/**
 * How often films are usually looked at, before anything of one of them is known: a gamma
 * distribution of the rate, fitted to all films that are compared (empirical Bayes; Casella, "An
 * introduction to empirical Bayes data analysis", American Statistician 39, 1985). A film's own
 * counts draw it towards the film's own rate, the more so the more there are.
 *
 * @param shape {@link #MIN_SHAPE} to {@link #MAX_SHAPE}: the greater, the more alike films are
 * @param perWindow the mean rate, events in a time as long as the window, above 0
 */
record UsualRate(double shape, double perWindow) {
  /** So unlike are films at most: the shape of Jeffreys' prior for a Poisson rate. */
  static final double MIN_SHAPE = 0.5;

  /**
   * However much was counted, the rate of the next window is not known better than to a fifth,
   * since audiences change from day to day: the coefficient of variation is 1 / sqrt(25).
   */
  static final double MAX_SHAPE = 25;

  /**
   * What was counted of one film.
   *
   * @param recent events in the window
   * @param earlier events before it, each weighing less the longer ago it was
   */
  record Counts(long recent, double earlier) {}

  /** What is expected of a film in the window. */
  record Expected(double mean, double shape) {}

  /**
   * Fits by the moments. The window itself is counted too: without it, what is wholly new would
   * have no usual rate at all.
   *
   * @param films at least one, with at least one recent event in all
   * @param exposure the time before the window that was looked at, in windows, weighing less the
   *     longer ago it was; 0 when there is none
   */
  static UsualRate of(Collection<Counts> films, double exposure) {
    double time = exposure + 1;
    double mean =
        films.stream().mapToDouble(film -> film.recent() + film.earlier()).sum()
            / (films.size() * time);
    double squares =
        films.stream()
            .mapToDouble(film -> (film.recent() + film.earlier()) / time - mean)
            .map(distance -> distance * distance)
            .sum();
    // Of the spread of the counts, what chance alone gives is no difference between the films.
    double variance = squares / films.size() - mean / time;
    double shape = variance > 0 ? mean * mean / variance : MAX_SHAPE;
    return new UsualRate(Math.clamp(shape, MIN_SHAPE, MAX_SHAPE), mean);
  }

  /** What a film's earlier counts lead to expect. */
  Expected of(double earlier, double exposure) {
    double time = shape / perWindow + exposure;
    return new Expected((shape + earlier) / time, Math.min(shape + earlier, MAX_SHAPE));
  }
}
