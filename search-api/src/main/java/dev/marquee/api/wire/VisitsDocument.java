package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.VisitSummary;
import dev.marquee.analytics.behaviour.VisitTally;

/**
 * How long, deep and engaged the visits were:
 *
 * <pre>
 * {"sessions": 240, "actions": 961, "mean_depth": 4.0042, "mean_length_seconds": 310,
 *  "bounce_rate": 0.21, "engagement_rate": 0.34,
 *  "days": [{"day": "2026-01-31", "sessions": 12, ..}],
 *  "lengths": [{"at_least_seconds": 0, "sessions": 50}, ..],
 *  "depths": [{"at_least_actions": 1, "sessions": 51}, ..]}
 * </pre>
 *
 * <p>Means and rates are absent where there is no visit.
 */
public final class VisitsDocument {
  private VisitsDocument() {}

  public static ObjectNode of(VisitSummary visits) {
    ObjectNode node = Json.object();
    putTally(node, visits.total());
    ArrayNode days = node.putArray("days");
    visits
        .days()
        .forEach(day -> putTally(days.addObject().put("day", day.day().toString()), day.tally()));
    ArrayNode lengths = node.putArray("lengths");
    visits
        .lengths()
        .forEach(
            band ->
                lengths
                    .addObject()
                    .put("at_least_seconds", band.atLeast().toSeconds())
                    .put("sessions", band.visits()));
    ArrayNode depths = node.putArray("depths");
    visits
        .depths()
        .forEach(
            band ->
                depths
                    .addObject()
                    .put("at_least_actions", band.atLeast())
                    .put("sessions", band.visits()));
    return node;
  }

  private static void putTally(ObjectNode node, VisitTally tally) {
    node.put("sessions", tally.visits()).put("actions", tally.actions());
    Json.putScore(node, "mean_depth", tally.meanDepth());
    tally.meanLength().ifPresent(mean -> node.put("mean_length_seconds", mean.toSeconds()));
    Json.putScore(node, "bounce_rate", tally.bounceRate());
    Json.putScore(node, "engagement_rate", tally.engagementRate());
  }
}
