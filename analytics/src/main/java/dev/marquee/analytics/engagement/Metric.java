package dev.marquee.analytics.engagement;

import java.math.BigDecimal;
import java.util.Optional;

/** What can be counted or measured of engagement. */
public enum Metric {
  VIEW_COUNT("view_count", true),
  LIKE_COUNT("like_count", true),
  COMMENT_COUNT("comment_count", true),
  SHARE_COUNT("share_count", true),
  /** The mean length of a view, in seconds. */
  AVG_VIEW_DURATION("avg_view_duration", false),
  /** How many accounts viewed. */
  UNIQUE_VIEWERS("unique_viewers", true),
  /** How many accounts viewed more than once. */
  REPEAT_VIEWERS("repeat_viewers", true),
  /** Reactions of all kinds for each view, as its sender reckons; may be above 1. */
  ENGAGEMENT_RATE("engagement_rate", false),
  /** Views gained in an hour. */
  VELOCITY("velocity", false);

  /** Whole numbers up to here, and sums of a few of them, are exact as double. */
  public static final long MAX = 1_000_000_000_000_000L;

  private final String text;
  private final boolean whole;

  Metric(String text, boolean whole) {
    this.text = text;
    this.whole = whole;
  }

  /** The name in requests and answers. */
  public String text() {
    return text;
  }

  /** What is wrong with a value, as the end of a sentence about it; empty when nothing is. */
  public Optional<String> refusal(double value) {
    boolean inRange = value >= 0 && value <= MAX;
    if (inRange && (!whole || value == Math.rint(value))) {
      return Optional.empty();
    }
    String got =
        Double.isFinite(value)
            ? BigDecimal.valueOf(value).stripTrailingZeros().toString()
            : Double.toString(value);
    return Optional.of(
        "must be a %s of 0..%d, got %s".formatted(whole ? "whole number" : "number", MAX, got));
  }
}
