package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.behaviour.HeatMap;
import dev.marquee.analytics.behaviour.Table;
import dev.marquee.audience.Action;
import dev.marquee.query.TimeCount;
import dev.marquee.query.TimeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What was done when. Steps in which nothing happened are left out:
 *
 * <pre>
 * {"step": "day", "offset": "+05:30",
 *  "items": [{"start": "2026-01-30T18:30:00Z", "total": 12, "actions": {"view": 9, "search": 3}}]}
 * </pre>
 *
 * <p>and by the hours of the week, Monday being 1 and each day having its hours from midnight on:
 *
 * <pre>
 * {"offset": "+05:30", "days": [{"weekday": 1, "hours": [0, 0, .., 3]}, ..],
 *  "peak": {"weekday": 6, "hour": 21, "count": 40}}
 * </pre>
 */
public final class ActivityDocument {
  private ActivityDocument() {}

  public static ObjectNode of(TimeGrid grid, List<TimeCount> times) {
    ObjectNode node = Json.object().put("step", word(grid.step()));
    node.put("offset", grid.offset().getId());
    ArrayNode items = node.putArray("items");
    times.forEach(time -> items.add(of(time)));
    return node;
  }

  private static ObjectNode of(TimeCount time) {
    ObjectNode node = Json.object().put("start", time.start().toString());
    node.put("total", time.actions().total());
    ObjectNode actions = node.putObject("actions");
    time.actions().counts().forEach((action, count) -> actions.put(action.text(), count));
    return node;
  }

  /** The word for a step in questions and answers. */
  public static String word(TimeGrid.Step step) {
    return step.name().toLowerCase(Locale.ROOT);
  }

  /** A row for each step, with a column for each action. */
  public static Table table(List<TimeCount> times) {
    List<String> header =
        Stream.concat(Stream.of("start", "total"), Stream.of(Action.values()).map(Action::text))
            .toList();
    List<List<String>> rows = new ArrayList<>();
    for (TimeCount time : times) {
      Stream<String> counts =
          Stream.of(Action.values()).map(action -> Long.toString(time.actions().of(action)));
      rows.add(
          Stream.concat(
                  Stream.of(time.start().toString(), Long.toString(time.actions().total())), counts)
              .toList());
    }
    return new Table("activity", header, rows);
  }

  public static ObjectNode of(HeatMap map) {
    ObjectNode node = Json.object().put("offset", map.offset().getId());
    ArrayNode days = node.putArray("days");
    for (int day = 0; day < map.counts().size(); day++) {
      ArrayNode hours = days.addObject().put("weekday", day + 1).putArray("hours");
      map.counts().get(day).forEach(hours::add);
    }
    map.peak()
        .ifPresent(
            peak ->
                node.putObject("peak")
                    .put("weekday", peak.day().getValue())
                    .put("hour", peak.hour())
                    .put("count", peak.count()));
    return node;
  }
}
