package dev.marquee.analytics.engagement;

import dev.marquee.audience.Action;
import dev.marquee.query.ActionCounts;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** The metrics that come of how often each action was done, and of how long views took. */
final class ActionMetrics {
  private ActionMetrics() {}

  /** Those of the actions; {@link Metric#ENGAGEMENT_RATE} only where there is a view. */
  static Map<Metric, Double> of(ActionCounts actions) {
    Map<Metric, Double> values = new EnumMap<>(Metric.class);
    long views = actions.of(Action.VIEW);
    values.put(Metric.VIEW_COUNT, (double) views);
    values.put(Metric.LIKE_COUNT, (double) actions.of(Action.LIKE));
    values.put(Metric.COMMENT_COUNT, (double) actions.of(Action.COMMENT));
    values.put(Metric.SHARE_COUNT, (double) actions.of(Action.SHARE));
    if (views > 0) {
      double reactions =
          Stream.of(Action.LIKE, Action.COMMENT, Action.SHARE, Action.RATE, Action.REVIEW)
              .mapToLong(actions::of)
              .sum();
      values.put(Metric.ENGAGEMENT_RATE, reactions / views);
    }
    return values;
  }

  /** Adds the mean length of those views whose length is told, in seconds, if there are any. */
  static void putMeanLength(Map<Metric, Double> values, DoubleSummaryStatistics lengths) {
    if (lengths.getCount() > 0) {
      values.put(Metric.AVG_VIEW_DURATION, lengths.getAverage());
    }
  }
}
