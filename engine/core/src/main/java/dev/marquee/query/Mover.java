package dev.marquee.query;

import dev.marquee.catalog.MovieId;
import dev.marquee.review.Verdicts;

/**
 * A film of which people think otherwise than before.
 *
 * @param movie the id under which the reviews are stored
 * @param earlier at least one
 * @param recent at least one
 */
public record Mover(MovieId movie, Verdicts earlier, Verdicts recent) {
  public Mover {
    if (earlier.judged() == 0 || recent.judged() == 0) {
      throw new IllegalArgumentException("no review of %s was judged then".formatted(movie));
    }
  }

  /** What was added to the share of Good, -1 to 1. */
  public double change() {
    return recent.goodShare().orElseThrow() - earlier.goodShare().orElseThrow();
  }

  /**
   * How surely the share of Good has changed: the change in units of its standard error, were there
   * none; beyond 2 or -2 it is hardly chance. 0 when nothing changed.
   *
   * <pre>
   * z = (p2 - p1) / sqrt(p (1 - p) (1/n1 + 1/n2)), p being the share of Good in both together
   * </pre>
   *
   * The test of two proportions with pooled variance: NIST/SEMATECH e-Handbook of Statistical
   * Methods, 7.3.3. It weighs a change by how many reviews speak for it, where the change alone
   * would put films of few reviews first.
   */
  public double z() {
    double judged = earlier.judged() + recent.judged();
    double pooled = (earlier.good() + recent.good()) / judged;
    double error =
        Math.sqrt(pooled * (1 - pooled) * (1.0 / earlier.judged() + 1.0 / recent.judged()));
    return error == 0 ? 0 : change() / error;
  }
}
