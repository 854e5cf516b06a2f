package dev.marquee.bench.audience;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.MarkdownTable;
import dev.marquee.bench.report.QualityReport;
import java.time.Duration;
import java.util.Locale;

/**
 * How fast events are taken in and told of.
 *
 * @param store its name in the report
 * @param eventsBefore in the store when events began to come in
 * @param eventsLooked in the store when figures began to be asked for
 * @param exact whether the store had in the end every event that was acknowledged, once
 */
public record EventSpeedReport(
    String store,
    long eventsBefore,
    IngestTrial.Result ingest,
    long eventsLooked,
    DashboardTrial.Result dashboard,
    FreshnessTrial.Result freshness,
    boolean exact)
    implements QualityReport {
  private static final double INGEST_GATE = 15_000;
  private static final double INGEST_AIM = 30_000;
  private static final Duration DASHBOARD_GATE = Duration.ofMillis(200);
  private static final Duration DASHBOARD_AIM = Duration.ofMillis(50);
  private static final Duration FRESHNESS_GATE = Duration.ofSeconds(2);
  private static final Duration FRESHNESS_AIM = Duration.ofSeconds(1);
  private static final double NANOS_PER_MILLI = 1e6;

  @Override
  public boolean pass() {
    return exact
        && ingest.perSecond() >= INGEST_GATE
        && dashboard.p95().compareTo(DASHBOARD_GATE) <= 0
        && freshness.max().compareTo(FRESHNESS_GATE) <= 0;
  }

  @Override
  public String table() {
    return new MarkdownTable("measure", "store", "events in the store", "result", "gate", "aim")
        .row(
            "durable events a second over HTTP (%d bytes each)".formatted(ingest.bytesEach()),
            store,
            whole(eventsBefore),
            perSecond(ingest.perSecond()),
            perSecond(INGEST_GATE),
            perSecond(INGEST_AIM))
        .row(
            "dashboard, p50 of %d requests".formatted(dashboard.requests()),
            store,
            whole(eventsLooked),
            millis(dashboard.p50()),
            "",
            "")
        .row(
            "dashboard, p95",
            store,
            whole(eventsLooked),
            millis(dashboard.p95()),
            millis(DASHBOARD_GATE),
            millis(DASHBOARD_AIM))
        .row("dashboard, max", store, whole(eventsLooked), millis(dashboard.max()), "", "")
        .row(
            "event to dashboard, p50 of %d".formatted(freshness.events()),
            store,
            whole(eventsLooked),
            millis(freshness.p50()),
            "",
            "")
        .row(
            "event to dashboard, max",
            store,
            whole(eventsLooked),
            millis(freshness.max()),
            millis(FRESHNESS_GATE),
            millis(FRESHNESS_AIM))
        .row("every acknowledged event counted once", store, "", exact ? "yes" : "no", "yes", "")
        .toString();
  }

  @Override
  public String markdown(Circumstances circumstances) {
    return "# Events\n\n" + circumstances.markdown() + "\n" + table();
  }

  @Override
  public ObjectNode document(Circumstances circumstances) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("circumstances", circumstances.document());
    node.put("pass", pass()).put("store", store).put("exact", exact);
    node.putObject("ingest")
        .put("events_before", eventsBefore)
        .put("events", ingest.events())
        .put("seconds", ingest.seconds())
        .put("events_per_second", ingest.perSecond());
    node.putObject("dashboard")
        .put("events", eventsLooked)
        .put("requests", dashboard.requests())
        .put("p50_ms", inMillis(dashboard.p50()))
        .put("p95_ms", inMillis(dashboard.p95()))
        .put("max_ms", inMillis(dashboard.max()));
    node.putObject("event_to_dashboard")
        .put("events", freshness.events())
        .put("p50_ms", inMillis(freshness.p50()))
        .put("max_ms", inMillis(freshness.max()));
    return node;
  }

  private static double inMillis(Duration time) {
    return time.toNanos() / NANOS_PER_MILLI;
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f ms", inMillis(time));
  }

  private static String perSecond(double rate) {
    return String.format(Locale.ROOT, "%,.0f/s", rate);
  }

  private static String whole(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
