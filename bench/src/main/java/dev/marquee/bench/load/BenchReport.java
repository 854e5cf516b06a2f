package dev.marquee.bench.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.MarkdownTable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How fast Marquee is. The gates and aims are those for 40,000 films and 200 requests a second.
 *
 * @param films in the catalogue
 * @param startUp from the launch of the server to its first answer, absent when not measured
 * @param memoryBytes anonymous resident memory of the server after the loads, absent when not known
 * @param loads in the order in which they ran
 */
public record BenchReport(
    Circumstances circumstances,
    int films,
    Optional<Duration> startUp,
    OptionalLong memoryBytes,
    Optional<ImportSpeed> importSpeed,
    List<LoadResult> loads) {
  static final Duration START_GATE = Duration.ofSeconds(4);
  static final Duration START_AIM = Duration.ofSeconds(1);
  static final double IMPORT_GATE = 2_000;
  static final double IMPORT_AIM = 10_000;

  private static final double BYTES_PER_MIB = 1 << 20;
  private static final double NANOS_PER_MILLI = 1e6;

  public BenchReport {
    loads = List.copyOf(loads);
  }

  /**
   * Whether every gate is reached and no request failed; what was not measured is not held against
   * it.
   */
  public boolean pass() {
    return startUp.filter(time -> time.compareTo(START_GATE) > 0).isEmpty()
        && importSpeed.filter(speed -> speed.filmsPerSecond() < IMPORT_GATE).isEmpty()
        && loads.stream().allMatch(LoadResult::pass);
  }

  /** The whole report as JSON, snake_case; what was not measured is left out. */
  public ObjectNode document() {
    return BenchReportDocument.of(this);
  }

  /** The whole report as Markdown. */
  public String markdown() {
    return "# Speed\n\n"
        + circumstances.markdown()
        + "- catalogue: "
        + films
        + " films\n\n"
        + tables();
  }

  /** The tables alone as Markdown, for a terminal. */
  public String tables() {
    MarkdownTable requests =
        new MarkdownTable(
            "requests",
            "rate/s",
            "achieved/s",
            "count",
            "errors",
            "p50 ms",
            "p90 ms",
            "p99 ms",
            "max ms",
            "p99 gate",
            "p99 aim",
            "sent late, p99 ms");
    loads.forEach(load -> addTo(requests, load));
    MarkdownTable others = new MarkdownTable("measure", "result", "gate", "aim");
    startUp.ifPresent(
        time ->
            others.row(
                "start to first 200", seconds(time), seconds(START_GATE), seconds(START_AIM)));
    importSpeed.ifPresent(
        speed ->
            others.row(
                "import of %d films".formatted(speed.films()),
                perSecond(speed.filmsPerSecond()),
                perSecond(IMPORT_GATE),
                perSecond(IMPORT_AIM)));
    memoryBytes.ifPresent(
        bytes ->
            others.row(
                "anonymous resident memory",
                String.format(Locale.ROOT, "%.0f MiB", bytes / BYTES_PER_MIB),
                "",
                ""));
    return requests + (others.isEmpty() ? "" : "\n" + others);
  }

  private static void addTo(MarkdownTable table, LoadResult load) {
    table.row(
        load.scenario().key(),
        number(load.rate()),
        number(load.achievedRate()),
        String.valueOf(load.requests()),
        String.valueOf(load.errors()),
        millis(load.p50()),
        millis(load.p90()),
        millis(load.p99()),
        millis(load.max()),
        load.scenario().gate().map(BenchReport::millis).orElse(""),
        load.scenario().aim().map(BenchReport::millis).orElse(""),
        millis(load.sentLateP99()));
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%.2f", time.toNanos() / NANOS_PER_MILLI);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1_000.0);
  }

  private static String perSecond(double rate) {
    return String.format(Locale.ROOT, "%.0f/s", rate);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
