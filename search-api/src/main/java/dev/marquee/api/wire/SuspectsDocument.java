package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.Table;
import dev.marquee.analytics.engagement.AccountEngagement.Suspect;
import dev.marquee.analytics.engagement.Flag;
import dev.marquee.analytics.engagement.Metric;
import dev.marquee.query.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Accounts that look made, the surest first:
 *
 * <pre>
 * {"from": "2026-01-02T00:00:00Z", "until": "2026-02-01T00:00:00Z", "total": 1, "items": [
 *   {"account_id": "u-17", "events": 2400, "confidence": 66,
 *    "flags": ["Low engagement rate", "Suspicious view duration"],
 *    "metrics": {"view_count": 2400, "like_count": 0, .., "velocity": 310}}]}
 * </pre>
 */
public final class SuspectsDocument {
  private static final String FLAG_SEPARATOR = "; ";

  private SuspectsDocument() {}

  /**
   * Some of them.
   *
   * @param total how many there are
   */
  public static ObjectNode of(Period period, long total, List<Suspect> suspects) {
    ObjectNode node = Json.object();
    VerdictDocument.putPeriod(node, period);
    ArrayNode items = node.put("total", total).putArray("items");
    suspects.forEach(suspect -> items.add(of(suspect)));
    return node;
  }

  private static ObjectNode of(Suspect suspect) {
    ObjectNode node = Json.object().put("account_id", suspect.account().value());
    VerdictDocument.putFlags(node.put("events", suspect.events()), suspect.verdict());
    node.set("metrics", VerdictDocument.of(suspect.metrics()));
    return node;
  }

  /** A row for each account. */
  public static Table table(List<Suspect> suspects) {
    List<String> header =
        Stream.concat(
                Stream.of("account_id", "events", "confidence", "flags"),
                Arrays.stream(Metric.values()).map(Metric::text))
            .toList();
    return new Table(
        "suspicious_accounts", header, suspects.stream().map(SuspectsDocument::row).toList());
  }

  private static List<String> row(Suspect suspect) {
    List<String> row = new ArrayList<>();
    row.add(suspect.account().value());
    row.add(Long.toString(suspect.events()));
    row.add(Integer.toString(suspect.verdict().confidence()));
    row.add(
        suspect.verdict().flags().stream()
            .map(Flag::text)
            .collect(Collectors.joining(FLAG_SEPARATOR)));
    for (Metric metric : Metric.values()) {
      suspect
          .metrics()
          .get(metric)
          .ifPresentOrElse(
              value -> row.add(VerdictDocument.rounded(value).toPlainString()), () -> row.add(""));
    }
    return row;
  }
}
