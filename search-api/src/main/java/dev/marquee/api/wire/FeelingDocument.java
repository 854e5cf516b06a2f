package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.trend.FeelingDay;
import dev.marquee.analytics.trend.FeelingTrend;
import dev.marquee.analytics.trend.GoodShare;
import dev.marquee.review.Tally;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the feeling about films moves:
 *
 * <pre>
 * {"positive_ratio": 0.75, "total_reviews": 120, "avg_score": 0.72, "trend": "improving",
 *  "low": 0.6656, "high": 0.8189, "volatility": 0.12, "slope_per_day": 0.01,
 *  "days": [{"day": "2024-02-20", "positive_ratio": 0.5, "total_reviews": 4, "avg_score": 0.5,
 *            "low": 0.15, "high": 0.85}]}
 * </pre>
 *
 * <p>Shares and scores are of the reviews that could be judged, and absent where there is none.
 */
final class FeelingDocument {
  /** What a day adds is small; over a year a millionth is less than anybody can see. */
  private static final int SLOPE_DIGITS = 6;

  private FeelingDocument() {}

  static ObjectNode of(FeelingTrend trend) {
    ObjectNode feeling = Json.object();
    trend.share().ifPresent(share -> putRatio(feeling, share));
    putTally(feeling, trend.total());
    feeling.put("trend", trend.direction().text());
    trend.share().ifPresent(share -> putBounds(feeling, share));
    trend
        .volatility()
        .ifPresent(volatility -> feeling.put("volatility", SearchDocument.score(volatility)));
    trend.slopePerDay().ifPresent(slope -> feeling.put("slope_per_day", rounded(slope)));
    ArrayNode days = feeling.putArray("days");
    trend.days().forEach(day -> days.add(of(day)));
    return feeling;
  }

  private static ObjectNode of(FeelingDay day) {
    ObjectNode node = Json.object().put("day", day.day().toString());
    day.share().ifPresent(share -> putRatio(node, share));
    putTally(node, day.tally());
    day.share().ifPresent(share -> putBounds(node, share));
    return node;
  }

  private static BigDecimal rounded(double slope) {
    return BigDecimal.valueOf(slope).setScale(SLOPE_DIGITS, RoundingMode.HALF_EVEN);
  }

  private static void putRatio(ObjectNode node, GoodShare share) {
    node.put("positive_ratio", SearchDocument.score(share.value()));
  }

  private static void putBounds(ObjectNode node, GoodShare share) {
    node.put("low", SearchDocument.score(share.low()));
    node.put("high", SearchDocument.score(share.high()));
  }

  private static void putTally(ObjectNode node, Tally tally) {
    node.put("total_reviews", tally.count());
    tally.meanScore().ifPresent(score -> node.put("avg_score", SearchDocument.score(score)));
  }
}
