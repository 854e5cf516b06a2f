package dev.marquee.recommend.content;

import dev.marquee.catalog.Embedding;
import java.util.Optional;

/**
 * Where a film lies: its direction, and by how much it leans to a pole apart from all directions,
 * the more so the less is known of it. A film told in three words points as clearly as one told in
 * a hundred, and is near to others by chance; the lean takes it away from them.
 *
 * <p>The place is {@code (e d, sqrt(1 - e^2))}, d being the direction, e the evidence, 0 to 1. A
 * question is {@code (d, 0)}; its cosine with a place is the evidence times the cosine of the two
 * directions. A unit vector stands in this way for one of another length: Bachrach et al. 2014,
 * "Speeding up the Xbox recommender system using a Euclidean transformation for inner-product
 * spaces".
 */
public final class Place {
  /**
   * Tokens at which half of a likeness counts. Between 10 and 30 it made little difference; see
   * docs/decisions/0008.
   */
  private static final double TOKENS_TO_BE_TRUSTED = 20;

  private Place() {}

  /**
   * The place of a film, of one more dimension.
   *
   * @param direction not all zero; of any length
   * @param tokens how many told of it, at least 1
   */
  static Embedding of(float[] direction, int tokens) {
    double squares = 0;
    for (float value : direction) {
      squares += (double) value * value;
    }
    double evidence = tokens / (tokens + TOKENS_TO_BE_TRUSTED);
    float[] place = new float[direction.length + 1];
    for (int i = 0; i < direction.length; i++) {
      place[i] = (float) (evidence * direction[i] / Math.sqrt(squares));
    }
    place[direction.length] = (float) Math.sqrt(1 - evidence * evidence);
    return Embedding.of(place);
  }

  /** What to ask for the films near a place; empty for the pole itself. */
  public static Optional<Embedding> question(Embedding place) {
    float[] direction = place.toArray();
    direction[direction.length - 1] = 0;
    for (float value : direction) {
      if (value != 0) {
        return Optional.of(Embedding.of(direction));
      }
    }
    return Optional.empty();
  }
}
