package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.Retention;
import dev.marquee.analytics.behaviour.Retention.Cohort;

/**
 * Who came back, by the week of the first event:
 *
 * <pre>
 * {"cohorts": [{"first_week": "2026-01-05", "accounts": 40,
 *               "weeks": [{"active": 40, "share": 1.0}, {"active": 12, "share": 0.3}, ..]}, ..]}
 * </pre>
 *
 * <p>The first of the weeks is that of the first event; weeks that have not begun are absent.
 */
public final class RetentionDocument {
  private RetentionDocument() {}

  public static ObjectNode of(Retention retention) {
    ObjectNode node = Json.object();
    ArrayNode cohorts = node.putArray("cohorts");
    retention.cohorts().forEach(cohort -> cohorts.add(of(cohort)));
    return node;
  }

  private static ObjectNode of(Cohort cohort) {
    ObjectNode node = Json.object().put("first_week", cohort.firstDay().toString());
    ArrayNode weeks = node.put("accounts", cohort.size()).putArray("weeks");
    for (int week = 0; week < cohort.active().size(); week++) {
      ObjectNode told = weeks.addObject().put("active", cohort.active().get(week));
      Json.putScore(told, "share", cohort.share(week));
    }
    return node;
  }
}
