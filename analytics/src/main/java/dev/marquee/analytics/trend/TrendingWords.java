package dev.marquee.analytics.trend;

import dev.marquee.audience.Action;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Set;

/**
 * Says why a film is trending.
 *
 * @param events what was counted, such as "views"
 * @param window how long, such as "24 hours"
 * @param before how long the time before the window was that was looked at, such as "8 days"; empty
 *     when nothing at all happened there, so that no film has a usual level of its own
 */
record TrendingWords(String events, String window, String before) {
  /** From here on, decimals say nothing. */
  private static final double WHOLE_FROM = 10;

  static TrendingWords of(Set<Action> actions, Duration window, Duration before) {
    return new TrendingWords(
        actions.size() == 1 ? plural(actions.iterator().next()) : "events",
        inWords(window),
        before.isZero() ? "" : inWords(before));
  }

  private static String plural(Action action) {
    return switch (action) {
      case VIEW -> "views";
      case SEARCH -> "searches";
      case CLICK, RECOMMEND_CLICK -> "clicks";
      case IMPRESSION -> "impressions";
      case LIKE -> "likes";
      case DISLIKE -> "dislikes";
      case COMMENT -> "comments";
      case SHARE -> "shares";
      case RATE -> "ratings";
      case REVIEW -> "reviews";
      case WATCH -> "watches";
      case HOME_VISIT -> "visits";
    };
  }

  private static String inWords(Duration time) {
    if (time.toMinutesPart() == 0 && time.toHours() % 24 == 0) {
      return time.toDays() == 1 ? "day" : time.toDays() + " days";
    }
    if (time.toMinutesPart() == 0) {
      return time.toHours() == 1 ? "hour" : time.toHours() + " hours";
    }
    return time.toMinutes() + " minutes";
  }

  /**
   * As "views 6 times its usual", or "new: 40 views in the last day, none in the 8 days before".
   */
  String reason(long actual, double expected, boolean isNew) {
    if (before.isEmpty()) {
      return "%d %s in the last %s, %s times those of a usual film"
          .formatted(actual, events, window, number(actual / expected));
    }
    if (isNew) {
      return "new: %d %s in the last %s, none in the %s before"
          .formatted(actual, events, window, before);
    }
    return "%s %s times its usual".formatted(events, number(actual / expected));
  }

  private static String number(double ratio) {
    return new BigDecimal(ratio)
        .setScale(ratio < WHOLE_FROM ? 1 : 0, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
