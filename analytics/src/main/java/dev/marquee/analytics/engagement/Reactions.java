package dev.marquee.analytics.engagement;

import dev.marquee.audience.Action;
import dev.marquee.query.ActionCounts;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What people do about a film that they liked or did not. */
final class Reactions {
  private Reactions() {}

  /** Likes, comments, shares, ratings and reviews for each view; empty without a view. */
  static OptionalDouble perView(ActionCounts actions) {
    long views = actions.of(Action.VIEW);
    double reactions =
        Stream.of(Action.LIKE, Action.COMMENT, Action.SHARE, Action.RATE, Action.REVIEW)
            .mapToLong(actions::of)
            .sum();
    return views == 0 ? OptionalDouble.empty() : OptionalDouble.of(reactions / views);
  }
}
