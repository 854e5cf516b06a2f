package dev.marquee.bench.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.search.SearchReport.Miss;
import dev.marquee.bench.search.SearchReport.Row;
import java.util.Locale;

/**
 * A {@link SearchReport} as JSON.
 *
 * <pre>
 * {"circumstances": {..}, "films": 40000, "people": 51000, "sample": 500, "took_ms": 81000,
 *  "pass": true,
 *  "rows": [{"measure": "typo", "protocol": "..", "cases": 4800, "hits": 4750, "value": 98.96,
 *            "unit": "percent", "gate": 98.5, "pass": true, "aim": 99.5, "aim_reached": false,
 *            "misses": [{"query": "..", "wanted": "..", "got": [".."]}]}]}
 * </pre>
 */
final class SearchReportDocument {
  private SearchReportDocument() {}

  static ObjectNode of(SearchReport report, Circumstances circumstances) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("circumstances", circumstances.document());
    node.put("films", report.films());
    node.put("people", report.people());
    report.sample().ifPresent(most -> node.put("sample", most));
    node.put("took_ms", report.took().toMillis());
    node.put("pass", report.pass());
    ArrayNode rows = node.putArray("rows");
    report.rows().forEach(row -> write(row, rows.addObject()));
    return node;
  }

  private static void write(Row row, ObjectNode node) {
    node.put("measure", row.measure());
    node.put("protocol", row.protocol());
    node.put("cases", row.cases());
    node.put("hits", row.hits());
    node.put("value", row.value());
    node.put("unit", row.unit().name().toLowerCase(Locale.ROOT));
    row.gate().ifPresent(gate -> node.put("gate", gate).put("pass", row.pass()));
    row.aim().ifPresent(aim -> node.put("aim", aim).put("aim_reached", row.reachesAim()));
    ArrayNode misses = node.putArray("misses");
    for (Miss miss : row.misses()) {
      ObjectNode example =
          misses.addObject().put("query", miss.query()).put("wanted", miss.wanted());
      miss.got().forEach(example.putArray("got")::add);
    }
  }
}
