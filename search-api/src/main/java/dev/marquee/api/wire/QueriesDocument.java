package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.ClickThrough;
import dev.marquee.analytics.behaviour.QueryReport;
import dev.marquee.analytics.behaviour.SearchTally;
import dev.marquee.audience.Origin;
import java.util.List;

/**
 * What people searched for:
 *
 * <pre>
 * {"searches": 500, "counted": 480, "without_results": 12, "without_results_rate": 0.025,
 *  "click_through_rate": 0.41, "mean_clicked_position": 1.8,
 *  "top": [{"query": "heat", "searches": 40, ..}], "top_without_results": [..],
 *  "missed_at_most": 0}
 * </pre>
 *
 * <p>and what came of films being shown, by the list that showed them:
 *
 * <pre>
 * {"items": [{"origin": "search", "shown": 800, "clicked": 90, "click_through_rate": 0.1125,
 *             "mean_clicked_position": 2.1}, ..]}
 * </pre>
 *
 * <p>Rates and means are absent where nothing is known of them, an origin where none was told.
 */
public final class QueriesDocument {
  private QueriesDocument() {}

  public static ObjectNode of(QueryReport queries) {
    ObjectNode node = Json.object();
    putTally(node, queries.total());
    putLines(node.putArray("top"), queries.top());
    putLines(node.putArray("top_without_results"), queries.withoutResults());
    return node.put("missed_at_most", queries.missedAtMost());
  }

  private static void putLines(ArrayNode array, List<QueryReport.Line> lines) {
    lines.forEach(line -> putTally(array.addObject().put("query", line.words()), line.tally()));
  }

  private static void putTally(ObjectNode node, SearchTally tally) {
    node.put("searches", tally.searches());
    node.put("counted", tally.counted());
    node.put("without_results", tally.withoutResults());
    Json.putScore(node, "without_results_rate", tally.withoutResultsRate());
    Json.putScore(node, "click_through_rate", tally.clickThrough());
    Json.putScore(node, "mean_clicked_position", tally.meanPosition());
  }

  public static ObjectNode of(ClickThrough clicks) {
    ObjectNode node = Json.object();
    ArrayNode items = node.putArray("items");
    clicks.lines().forEach(line -> items.add(of(line)));
    return node;
  }

  private static ObjectNode of(ClickThrough.Line line) {
    ObjectNode node = Json.object();
    line.origin().map(Origin::text).ifPresent(origin -> node.put("origin", origin));
    node.put("shown", line.shown()).put("clicked", line.clicked());
    Json.putScore(node, "click_through_rate", line.rate());
    Json.putScore(node, "mean_clicked_position", line.meanPosition());
    return node;
  }
}
