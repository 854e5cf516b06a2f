package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.engagement.EngagementVerdict;
import dev.marquee.analytics.engagement.Metric;
import dev.marquee.analytics.engagement.RuleCheck;
import java.math.BigDecimal;
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
 * <p>Values are not rounded: what lies just beyond a threshold has to be seen to.
 */
public final class VerdictDocument {
  private VerdictDocument() {}

  public static ObjectNode of(EngagementVerdict verdict) {
    ObjectNode node = Json.object();
    node.put("is_suspicious", verdict.suspicious()).put("confidence", verdict.confidence());
    ArrayNode flags = node.putArray("flags");
    verdict.flags().forEach(flag -> flags.add(flag.text()));
    ObjectNode evidence = node.putObject("evidence");
    ArrayNode checks = evidence.putArray("checks");
    verdict.checks().forEach(check -> checks.add(of(check)));
    putMissing(evidence, verdict.missing());
    return node;
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
    BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }
}
