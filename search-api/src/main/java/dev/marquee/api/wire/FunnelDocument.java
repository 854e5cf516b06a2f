package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.Funnel;
import dev.marquee.analytics.behaviour.Table;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many got from a search to a view, to a watch, to a rating, by visits and by accounts:
 *
 * <pre>
 * {"window_hours": 24,
 *  "session": [{"action": "search", "reached": 50, "of_first": 1.0},
 *              {"action": "view", "reached": 20, "of_first": 0.4, "of_previous": 0.4}, ..],
 *  "account": [..]}
 * </pre>
 *
 * <p>Shares are absent where nobody began.
 */
public final class FunnelDocument {
  private FunnelDocument() {}

  /**
   * The whole document.
   *
   * @param funnels of the same window, one for each unit
   */
  public static ObjectNode of(List<Funnel> funnels) {
    ObjectNode node = Json.object().put("window_hours", funnels.getFirst().window().toHours());
    funnels.forEach(funnel -> putSteps(node.putArray(funnel.unit().text()), funnel));
    return node;
  }

  private static void putSteps(ArrayNode array, Funnel funnel) {
    for (int step = 0; step < funnel.steps().size(); step++) {
      ObjectNode node = array.addObject();
      node.put("action", funnel.steps().get(step).action().text());
      node.put("reached", funnel.steps().get(step).reached());
      Json.putScore(node, "of_first", funnel.ofFirst(step));
      Json.putScore(node, "of_previous", funnel.ofPrevious(step));
    }
  }

  /** A row for each step of each unit. */
  public static Table table(List<Funnel> funnels) {
    Table first = funnels.getFirst().table();
    Stream<List<String>> rows = funnels.stream().flatMap(funnel -> funnel.table().rows().stream());
    return new Table(first.name(), first.header(), rows.toList());
  }
}
