package dev.marquee.bench.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/**
 * A {@link BenchReport} as JSON.
 *
 * <pre>
 * {"circumstances": {..}, "films": 40000, "pass": true, "stores": [
 *   {"store": "elasticsearch", "pass": true, "start_ms": 1800, "memory_bytes": 160000000,
 *    "import": {"films": 40000, "took_ms": 9000, "films_per_second": 4444.4},
 *    "loads": [{"requests": "suggest", "rate": 200.0, "achieved_rate": 200.0, "count": 12000,
 *               "errors": 0, "p50_ms": 5.2, "p90_ms": 7.4, "p99_ms": 9.9, "max_ms": 21.3,
 *               "sent_late_p99_ms": 0.2, "pass": true, "ratio": 1.3,
 *               "raw": {"requests_each": 1.2, "rate": 200.0, .., "sent_late_p99_ms": 0.2}}]}]}
 * </pre>
 */
final class BenchReportDocument {
  private static final double NANOS_PER_MILLI = 1e6;

  private BenchReportDocument() {}

  static ObjectNode of(BenchReport report) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("circumstances", report.circumstances().document());
    node.put("films", report.films());
    node.put("pass", report.pass());
    ArrayNode stores = node.putArray("stores");
    report.stores().forEach(store -> write(store, stores.addObject()));
    return node;
  }

  private static void write(StoreSpeed store, ObjectNode node) {
    node.put("store", store.store());
    node.put("pass", store.pass());
    store.startUp().ifPresent(time -> node.put("start_ms", time.toMillis()));
    store.memoryBytes().ifPresent(bytes -> node.put("memory_bytes", bytes));
    store.importSpeed().ifPresent(speed -> write(speed, node.putObject("import")));
    ArrayNode loads = node.putArray("loads");
    store.loads().forEach(result -> write(result, loads.addObject()));
  }

  private static void write(ImportSpeed speed, ObjectNode node) {
    node.put("films", speed.films());
    node.put("took_ms", speed.took().toMillis());
    node.put("films_per_second", speed.filmsPerSecond());
  }

  private static void write(ScenarioResult result, ObjectNode node) {
    node.put("requests", result.scenario().key());
    write(result.load(), node);
    node.put("pass", result.pass());
    result.ratio().ifPresent(ratio -> node.put("ratio", ratio));
    result.raw().ifPresent(raw -> write(raw, node.putObject("raw")));
  }

  private static void write(RawResult raw, ObjectNode node) {
    node.put("requests_each", raw.requestsEach());
    write(raw.load(), node);
  }

  private static void write(LoadResult load, ObjectNode node) {
    node.put("rate", load.rate());
    node.put("achieved_rate", load.achievedRate());
    node.put("count", load.requests());
    node.put("errors", load.errors());
    node.put("p50_ms", millis(load.p50()));
    node.put("p90_ms", millis(load.p90()));
    node.put("p99_ms", millis(load.p99()));
    node.put("max_ms", millis(load.max()));
    node.put("sent_late_p99_ms", millis(load.sentLateP99()));
  }

  private static double millis(Duration time) {
    return time.toNanos() / NANOS_PER_MILLI;
  }
}
