package dev.marquee.analytics.engagement;

import static dev.marquee.analytics.engagement.Metric.AVG_VIEW_DURATION;
import static dev.marquee.analytics.engagement.Metric.COMMENT_COUNT;
import static dev.marquee.analytics.engagement.Metric.LIKE_COUNT;
import static dev.marquee.analytics.engagement.Metric.REPEAT_VIEWERS;
import static dev.marquee.analytics.engagement.Metric.UNIQUE_VIEWERS;
import static dev.marquee.analytics.engagement.Metric.VELOCITY;
import static dev.marquee.analytics.engagement.Metric.VIEW_COUNT;

import dev.marquee.analytics.engagement.RuleCheck.Outcome;
import dev.marquee.analytics.engagement.RuleCheck.Side;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;

/**
 * One comparison of a figure with its threshold.
 *
 * @param needs the metrics of the figure beside the number of views
 * @param value the figure of metrics that have all it needs; not finite where it divides by no
 *     viewers
 */
record Rule(
    Flag flag,
    String figure,
    List<Metric> needs,
    ToDoubleFunction<EngagementMetrics> value,
    Side raisedWhen,
    double threshold,
    OptionalLong viewsAbove) {

  /** All rules, in the order of their flags. */
  static List<Rule> all(EngagementThresholds thresholds) {
    OptionalLong enoughViews = OptionalLong.of(thresholds.viewCount());
    return List.of(
        new Rule(
            Flag.LOW_ENGAGEMENT_RATE,
            "(like_count + comment_count) / view_count",
            List.of(LIKE_COUNT, COMMENT_COUNT),
            metrics ->
                (given(metrics, LIKE_COUNT) + given(metrics, COMMENT_COUNT))
                    / given(metrics, VIEW_COUNT),
            Side.BELOW,
            thresholds.engagementRate(),
            enoughViews),
        // What nobody viewed has no mean length of a view, though many would send 0 for it.
        new Rule(
            Flag.SUSPICIOUS_VIEW_DURATION,
            "avg_view_duration",
            List.of(AVG_VIEW_DURATION),
            metrics -> given(metrics, AVG_VIEW_DURATION),
            Side.BELOW,
            thresholds.viewSeconds(),
            OptionalLong.of(0)),
        new Rule(
            Flag.UNNATURAL_GROWTH_VELOCITY,
            "velocity",
            List.of(VELOCITY),
            metrics -> given(metrics, VELOCITY),
            Side.ABOVE,
            thresholds.viewsPerHour(),
            OptionalLong.empty()),
        new Rule(
            Flag.BOT_LIKE_BEHAVIOR,
            "view_count / unique_viewers",
            List.of(UNIQUE_VIEWERS),
            metrics -> given(metrics, VIEW_COUNT) / given(metrics, UNIQUE_VIEWERS),
            Side.ABOVE,
            thresholds.viewsPerViewer(),
            OptionalLong.empty()),
        new Rule(
            Flag.BOT_LIKE_BEHAVIOR,
            "repeat_viewers / unique_viewers",
            List.of(UNIQUE_VIEWERS, REPEAT_VIEWERS),
            metrics -> given(metrics, REPEAT_VIEWERS) / given(metrics, UNIQUE_VIEWERS),
            Side.ABOVE,
            thresholds.repeatShare(),
            enoughViews));
  }

  RuleCheck check(EngagementMetrics metrics) {
    if (viewsAbove.isPresent() && given(metrics, VIEW_COUNT) <= viewsAbove.getAsLong()) {
      return notApplied(Outcome.TOO_FEW_VIEWS, List.of());
    }
    List<Metric> missing = needs.stream().filter(metrics.missing()::contains).toList();
    if (!missing.isEmpty()) {
      return notApplied(Outcome.MISSING_METRICS, missing);
    }
    double actual = value.applyAsDouble(metrics);
    if (!Double.isFinite(actual)) {
      return notApplied(Outcome.NO_VIEWERS, List.of());
    }
    boolean raised =
        switch (raisedWhen) {
          case BELOW -> actual < threshold;
          case ABOVE -> actual > threshold;
        };
    return new RuleCheck(
        flag,
        figure,
        raised ? Outcome.RAISED : Outcome.CLEAR,
        OptionalDouble.of(actual),
        raisedWhen,
        threshold,
        viewsAbove,
        List.of());
  }

  private RuleCheck notApplied(Outcome why, List<Metric> missing) {
    return new RuleCheck(
        flag, figure, why, OptionalDouble.empty(), raisedWhen, threshold, viewsAbove, missing);
  }

  private static double given(EngagementMetrics metrics, Metric metric) {
    return metrics.get(metric).orElseThrow();
  }
}
