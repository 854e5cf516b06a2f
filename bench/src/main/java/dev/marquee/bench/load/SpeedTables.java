package dev.marquee.bench.load;

import dev.marquee.bench.report.MarkdownTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The speed of stores as Markdown: a table of requests with a row for each scenario and store, one
 * that holds Marquee against the cluster alone where there is one, and one of all else with a
 * column for each store.
 */
final class SpeedTables {
  private static final double BYTES_PER_MIB = 1 << 20;
  private static final double NANOS_PER_MILLI = 1e6;

  private static final String RAW_NOTE =
      """

      Raw is what Marquee itself asks of the cluster for these requests, sent to the cluster without
      Marquee, at the same rate and by the same client; where it takes more than one request, they
      are sent one after another and timed together.
      """;

  private final List<StoreSpeed> stores;

  private SpeedTables(List<StoreSpeed> stores) {
    this.stores = stores;
  }

  static String of(List<StoreSpeed> stores) {
    SpeedTables tables = new SpeedTables(stores);
    MarkdownTable raw = tables.raw();
    MarkdownTable others = tables.others();
    return tables.requests()
        + (raw.isEmpty() ? "" : "\n" + raw + RAW_NOTE)
        + (others.isEmpty() ? "" : "\n" + others);
  }

  private MarkdownTable requests() {
    MarkdownTable table =
        new MarkdownTable(
            "requests",
            "store",
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
    forEachLoad((store, result) -> addTo(table, store, result.scenario(), result.load()));
    return table;
  }

  private static void addTo(
      MarkdownTable table, StoreSpeed store, Scenario scenario, LoadResult load) {
    table.row(
        scenario.key(),
        store.store(),
        number(load.rate()),
        number(load.achievedRate()),
        String.valueOf(load.requests()),
        String.valueOf(load.errors()),
        millis(load.p50()),
        millis(load.p90()),
        millis(load.p99()),
        millis(load.max()),
        scenario.gate().map(SpeedTables::millis).orElse(""),
        scenario.aim().map(SpeedTables::millis).orElse(""),
        millis(load.sentLateP99()));
  }

  private MarkdownTable raw() {
    MarkdownTable table =
        new MarkdownTable(
            "requests",
            "store",
            "p50 ms",
            "raw p50 ms",
            "ratio",
            "gate",
            "p99 ms",
            "raw p99 ms",
            "raw errors",
            "raw requests each",
            "raw sent late, p99 ms");
    forEachLoad((store, result) -> result.raw().ifPresent(raw -> addTo(table, store, result, raw)));
    return table;
  }

  private static void addTo(
      MarkdownTable table, StoreSpeed store, ScenarioResult result, RawResult raw) {
    table.row(
        result.scenario().key(),
        store.store(),
        millis(result.load().p50()),
        millis(raw.load().p50()),
        twoPlaces(result.ratio().orElseThrow()),
        twoPlaces(ScenarioResult.RATIO_GATE),
        millis(result.load().p99()),
        millis(raw.load().p99()),
        String.valueOf(raw.load().errors()),
        twoPlaces(raw.requestsEach()),
        millis(raw.load().sentLateP99()));
  }

  /** Calls with each store that has a scenario, scenario by scenario. */
  private void forEachLoad(Row row) {
    for (Scenario scenario : Scenario.values()) {
      for (StoreSpeed store : stores) {
        store.loads().stream()
            .filter(result -> result.scenario() == scenario)
            .forEach(result -> row.add(store, result));
      }
    }
  }

  private MarkdownTable others() {
    List<String> titles = new ArrayList<>(List.of("measure"));
    stores.forEach(store -> titles.add(store.store()));
    titles.addAll(List.of("gate", "aim"));
    MarkdownTable table = new MarkdownTable(titles.toArray(String[]::new));
    addTo(
        table,
        "start to first 200",
        store -> store.startUp().map(SpeedTables::seconds),
        seconds(StoreSpeed.START_GATE),
        seconds(StoreSpeed.START_AIM));
    stores.stream()
        .flatMap(store -> store.importSpeed().stream())
        .findFirst()
        .ifPresent(speed -> addImportTo(table, speed.films()));
    addTo(table, "anonymous resident memory", SpeedTables::memory, "", "");
    return table;
  }

  private void addImportTo(MarkdownTable table, long films) {
    addTo(
        table,
        "import of %d films".formatted(films),
        store -> store.importSpeed().map(speed -> perSecond(speed.filmsPerSecond())),
        perSecond(StoreSpeed.IMPORT_GATE),
        perSecond(StoreSpeed.IMPORT_AIM));
  }

  /** Adds a row, unless no store has the measure. */
  private void addTo(
      MarkdownTable table,
      String measure,
      Function<StoreSpeed, Optional<String>> result,
      String gate,
      String aim) {
    List<Optional<String>> results = stores.stream().map(result).toList();
    if (results.stream().anyMatch(Optional::isPresent)) {
      List<String> cells = new ArrayList<>(List.of(measure));
      results.forEach(cell -> cells.add(cell.orElse("")));
      cells.addAll(List.of(gate, aim));
      table.row(cells.toArray(String[]::new));
    }
  }

  private static Optional<String> memory(StoreSpeed store) {
    return store.memoryBytes().isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT, "%.0f MiB", store.memoryBytes().getAsLong() / BYTES_PER_MIB));
  }

  private static String millis(Duration time) {
    return twoPlaces(time.toNanos() / NANOS_PER_MILLI);
  }

  private static String seconds(Duration time) {
    return twoPlaces(time.toMillis() / 1_000.0) + " s";
  }

  private static String perSecond(double rate) {
    return String.format(Locale.ROOT, "%.0f/s", rate);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String twoPlaces(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** Adds what a store's scenario gave to a table. */
  @FunctionalInterface
  private interface Row {
    void add(StoreSpeed store, ScenarioResult result);
  }
}
