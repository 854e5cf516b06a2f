package dev.marquee.bench.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.MarkdownTable;
import dev.marquee.bench.report.QualityReport;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How fast reviews are taken in and judged, and how fast pages are answered meanwhile.
 *
 * @param reviews that were taken in
 * @param took from the first to the last
 * @param exact whether the store had all of them in the end
 * @param quiet times of pages before
 * @param meanwhile times of pages while the reviews came in
 */
public record ReviewSpeedReport(
    long reviews,
    Duration took,
    boolean exact,
    List<FilmPageTrial.Times> quiet,
    List<FilmPageTrial.Times> meanwhile)
    implements QualityReport {
  /** A million in eight minutes. */
  private static final double RATE_GATE = 1_000_000 / (8 * 60.0);

  private static final Duration PAGE_GATE = Duration.ofMillis(20);
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  public ReviewSpeedReport {
    quiet = List.copyOf(quiet);
    meanwhile = List.copyOf(meanwhile);
  }

  @Override
  public boolean pass() {
    return exact
        && perSecond() >= RATE_GATE
        && meanwhile.stream()
            .filter(ReviewSpeedReport::isRequest)
            .allMatch(times -> times.p99().compareTo(PAGE_GATE) <= 0);
  }

  private static boolean isRequest(FilmPageTrial.Times times) {
    return !times.name().equals(FilmPageTrial.WHOLE);
  }

  private double perSecond() {
    return reviews / (took.toNanos() / NANOS_PER_SECOND);
  }

  @Override
  public String table() {
    MarkdownTable table =
        new MarkdownTable("measure", "result", "gate")
            .row(
                String.format(Locale.ROOT, "reviews taken in and judged, of %,d", reviews),
                String.format(
                    Locale.ROOT,
                    "%,.0f/s, %,.0f s",
                    perSecond(),
                    took.toNanos() / NANOS_PER_SECOND),
                String.format(Locale.ROOT, "%,.0f/s", RATE_GATE))
            .row("every review stored, once", exact ? "yes" : "no", "yes");
    quiet.forEach(times -> row(table, times, "before", ""));
    meanwhile.forEach(
        times -> row(table, times, "meanwhile", isRequest(times) ? millis(PAGE_GATE) : ""));
    return table.toString();
  }

  private void row(MarkdownTable table, FilmPageTrial.Times times, String when, String gate) {
    table.row(
        String.format(
            Locale.ROOT, "%s, %s: p50, p99, longest of %,d", times.name(), when, times.requests()),
        String.join(", ", millis(times.p50()), millis(times.p99()), millis(times.max())),
        gate);
  }

  @Override
  public String markdown(Circumstances circumstances) {
    return "# Reviews\n\n" + circumstances.markdown() + "\n" + table();
  }

  @Override
  public ObjectNode document(Circumstances circumstances) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.set("circumstances", circumstances.document());
    node.put("pass", pass()).put("exact", exact);
    node.put("reviews", reviews).put("seconds", took.toNanos() / NANOS_PER_SECOND);
    put(node.putArray("pages_before"), quiet);
    put(node.putArray("pages_meanwhile"), meanwhile);
    return node;
  }

  private static void put(ArrayNode array, List<FilmPageTrial.Times> all) {
    for (FilmPageTrial.Times times : all) {
      array
          .addObject()
          .put("name", times.name())
          .put("requests", times.requests())
          .put("p50_ms", inMillis(times.p50()))
          .put("p99_ms", inMillis(times.p99()))
          .put("max_ms", inMillis(times.max()));
    }
  }

  private static double inMillis(Duration time) {
    return time.toNanos() / NANOS_PER_MILLI;
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.1f ms", inMillis(time));
  }
}
