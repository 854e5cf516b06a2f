package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.engagement.EngagementMetrics;
import dev.marquee.analytics.engagement.EngagementVerdict;
import dev.marquee.analytics.engagement.Metric;
import dev.marquee.analytics.engagement.RuleCheck;
import dev.marquee.query.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * Whether engagement looks made, and the figure behind each rule:
 *
 * <pre>
 * {"is_suspicious": true, "confidence": 33, "flags": ["Low engagement rate"], "evidence": {
 *   "checks": [
 *     {"flag": "Low engagement rate", "figure": "(like_count + comment_count) / view_count",
 *      "outcome": "raised", "value": 0.003, "raised_when": "below", "threshold": 0.01,
 *      "views_above": 1000},
 *     {"flag": "Unnatural growth velocity", "figure": "velocity", "outcome": "missing_metrics",
 *      "missing": ["velocity"], "raised_when": "above", "threshold": 1000}, ..],
 *   "missing": ["velocity"]}}
 * </pre>
 *
 * <p>Values of checks are not rounded: what lies just beyond a threshold has to be seen to.
 */
public final class VerdictDocument {
  private static final int METRIC_DIGITS = 4;

  private VerdictDocument() {}

  /** Of metrics that were given. */
  public static ObjectNode of(EngagementVerdict verdict) {
    ObjectNode node = Json.object();
    node.put("is_suspicious", verdict.suspicious());
    putFlags(node, verdict);
    ObjectNode evidence = node.putObject("evidence");
    ArrayNode checks = evidence.putArray("checks");
    verdict.checks().forEach(check -> checks.add(of(check)));
    putMissing(evidence, verdict.missing());
    return node;
  }

  /** Of metrics that were counted: {@code evidence} has them and their time, too. */
  public static ObjectNode of(EngagementVerdict verdict, EngagementMetrics metrics, Period period) {
    ObjectNode node = of(verdict);
    ObjectNode evidence = node.withObject("/evidence");
    putPeriod(evidence, period);
    evidence.set("metrics", of(metrics));
    return node;
  }

  static void putFlags(ObjectNode node, EngagementVerdict verdict) {
    ArrayNode flags = node.put("confidence", verdict.confidence()).putArray("flags");
    verdict.flags().forEach(flag -> flags.add(flag.text()));
  }

  static void putPeriod(ObjectNode node, Period period) {
    node.put("from", period.from().toString()).put("until", period.until().toString());
  }

  /** Those that are known. */
  static ObjectNode of(EngagementMetrics metrics) {
    ObjectNode node = Json.object();
    metrics.values().forEach((metric, value) -> node.put(metric.text(), rounded(value)));
    return node;
  }

  static BigDecimal rounded(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(METRIC_DIGITS, RoundingMode.HALF_EVEN);
    return whole(rounded.stripTrailingZeros());
  }

  private static ObjectNode of(RuleCheck check) {
    ObjectNode node = Json.object();
    node.put("flag", check.flag().text()).put("figure", check.figure());
    node.put("outcome", check.outcome().name().toLowerCase(Locale.ROOT));
    check.value().ifPresent(value -> node.put("value", plain(value)));
    if (!check.missing().isEmpty()) {
      putMissing(node, check.missing());
    }
    node.put("raised_when", check.raisedWhen().name().toLowerCase(Locale.ROOT));
    node.put("threshold", plain(check.threshold()));
    check.viewsAbove().ifPresent(views -> node.put("views_above", views));
    return node;
  }

  private static void putMissing(ObjectNode node, List<Metric> missing) {
    ArrayNode names = node.putArray("missing");
    missing.forEach(metric -> names.add(metric.text()));
  }

  /** Whole numbers without a point. */
  private static BigDecimal plain(double value) {
    return whole(BigDecimal.valueOf(value).stripTrailingZeros());
  }

  private static BigDecimal whole(BigDecimal stripped) {
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
