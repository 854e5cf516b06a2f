package dev.marquee.analytics.behaviour;

import dev.marquee.audience.Event;
import java.util.OptionalDouble;

/**
 * How much an action tells of a liking for its film. The order is that of the effort and the
 * commitment an action takes, as in Hu, Koren and Volinsky, "Collaborative filtering for implicit
 * feedback datasets" (ICDM 2008), where what costs more counts as more certain; the numbers are
 * chosen, not fitted: with a view as 1, someone who watched a film liked it as much as someone who
 * looked at its page three times.
 */
final class ActionWeights {
  private static final double CLICK = 0.5;
  private static final double VIEW = 1;
  private static final double COMMENT = 1;
  private static final double REVIEW = 2;
  private static final double WATCH = 3;
  private static final double SHARE = 3;
  private static final double LIKE = 4;

  /** Of the best rating; the worst is as much below 0. */
  private static final double BEST_RATING = 4;

  private static final double LOWEST_STARS = 1;
  private static final double HIGHEST_STARS = 10;

  private ActionWeights() {}

  /**
   * From {@link #BEST_RATING} below 0 to as much above. To comment or review is to care, be it for
   * or against; what it says is told by a rating. A rating that does not say how many stars of ten,
   * and being shown a film, tell nothing.
   */
  static double of(Event event) {
    return switch (event.action()) {
      case VIEW -> VIEW;
      case CLICK, RECOMMEND_CLICK -> CLICK;
      case LIKE -> LIKE;
      case DISLIKE -> -LIKE;
      case COMMENT -> COMMENT;
      case SHARE -> SHARE;
      case REVIEW -> REVIEW;
      case WATCH -> WATCH;
      case RATE -> ofRating(event.details().value());
      case SEARCH, IMPRESSION, HOME_VISIT -> 0;
    };
  }

  private static double ofRating(OptionalDouble stars) {
    if (stars.isEmpty()) {
      return 0;
    }
    double middle = (LOWEST_STARS + HIGHEST_STARS) / 2;
    double kept = Math.clamp(stars.getAsDouble(), LOWEST_STARS, HIGHEST_STARS);
    return BEST_RATING * (kept - middle) / (HIGHEST_STARS - middle);
  }
}
