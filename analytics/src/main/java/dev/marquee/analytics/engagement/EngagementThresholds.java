package dev.marquee.analytics.engagement;

/**
 * Beyond what the rules raise a flag; a figure that equals its threshold raises none.
 *
 * @param viewCount how many views it takes, and one more, before shares of them mean anything
 * @param engagementRate likes and comments for each view, 0 to 1, below which they are too few
 * @param viewSeconds the mean length of a view below which nobody watched
 * @param viewsPerHour the growth above which it is no audience that grows
 * @param viewsPerViewer views of one account above which it is no person
 * @param repeatShare the share of viewers who came again, 0 to 1, above which they are not an
 *     audience
 */
public record EngagementThresholds(
    long viewCount,
    double engagementRate,
    double viewSeconds,
    double viewsPerHour,
    double viewsPerViewer,
    double repeatShare) {

  /** Those of the interface's first description; an operator knows the audience better. */
  public static final EngagementThresholds USUAL =
      new EngagementThresholds(1_000, 0.01, 10, 1_000, 20, 0.9);

  public EngagementThresholds {
    check("viewCount", (double) viewCount, Metric.MAX);
    check("engagementRate", engagementRate, 1);
    check("viewSeconds", viewSeconds, Metric.MAX);
    check("viewsPerHour", viewsPerHour, Metric.MAX);
    check("viewsPerViewer", viewsPerViewer, Metric.MAX);
    check("repeatShare", repeatShare, 1);
  }

  private static void check(String name, double value, long max) {
    if (!(value >= 0 && value <= max)) {
      throw new IllegalArgumentException("%s must be 0..%d, got %s".formatted(name, max, value));
    }
  }
}
