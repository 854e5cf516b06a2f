package dev.marquee.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.Machine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BenchReportTest {
  private static final Circumstances CIRCUMSTANCES =
      new Circumstances(
          new Machine("Abacus", 2, 8L << 30, "Linux 6", "25"),
          Instant.parse("2026-01-31T12:00:00Z"),
          Optional.empty(),
          OptionalLong.of(7),
          List.of("-Xmx512m"));

  @Test
  void isWrittenAsMarkdown() {
    StoreSpeed folder =
        store("lucene", 1_900, loaded(Scenario.SUGGEST, 0, 9), loaded(Scenario.SEARCH, 0, 9));
    StoreSpeed cluster =
        new StoreSpeed(
            "elasticsearch",
            Optional.of(Duration.ofMillis(2_500)),
            OptionalLong.empty(),
            Optional.of(new ImportSpeed(40_000, Duration.ofSeconds(16))),
            List.of(
                loaded(Scenario.SUGGEST, 0, 12, raw(800_000, 0)), loaded(Scenario.SEARCH, 0, 9)));
    assertThat(report(folder, cluster).markdown())
        .isEqualTo(
            """
            # Speed

            - machine: Abacus, 2 cores
            - memory: 8 GiB
            - system: Linux 6
            - Java: 25
            - date: 2026-01-31T12:00:00Z
            - seed: 7
            - flags: `-Xmx512m`
            - catalogue: 40000 films

            | requests | store         | rate/s | achieved/s | count | errors | p50 ms | p90 ms | p99 ms | max ms | p99 gate | p99 aim | sent late, p99 ms |
            | ---      | ---           | ---    | ---        | ---   | ---    | ---    | ---    | ---    | ---    | ---      | ---     | ---               |
            | suggest  | lucene        | 200.0  | 199.9      | 12000 | 0      | 1.00   | 2.00   | 9.00   | 30.00  | 10.00    | 3.00    | 0.10              |
            | suggest  | elasticsearch | 200.0  | 199.9      | 12000 | 0      | 1.00   | 2.00   | 12.00  | 30.00  | 10.00    | 3.00    | 0.10              |
            | search   | lucene        | 200.0  | 199.9      | 12000 | 0      | 1.00   | 2.00   | 9.00   | 30.00  | 10.00    | 3.00    | 0.10              |
            | search   | elasticsearch | 200.0  | 199.9      | 12000 | 0      | 1.00   | 2.00   | 9.00   | 30.00  | 10.00    | 3.00    | 0.10              |

            | requests | store         | p50 ms | raw p50 ms | ratio | gate | p99 ms | raw p99 ms | raw errors | raw requests each | raw sent late, p99 ms |
            | ---      | ---           | ---    | ---        | ---   | ---  | ---    | ---        | ---        | ---               | ---                   |
            | suggest  | elasticsearch | 1.00   | 0.80       | 1.25  | 1.50 | 12.00  | 7.00       | 0          | 1.75              | 0.10                  |

            Raw is what Marquee itself asks of the cluster for these requests, sent to the cluster without
            Marquee, at the same rate and by the same client; where it takes more than one request, they
            are sent one after another and timed together.

            | measure                   | lucene  | elasticsearch | gate   | aim     |
            | ---                       | ---     | ---           | ---    | ---     |
            | start to first 200        | 1.90 s  | 2.50 s        | 4.00 s | 1.00 s  |
            | import of 40000 films     | 4000/s  | 2500/s        | 2000/s | 10000/s |
            | anonymous resident memory | 150 MiB |               |        |         |
            """);
  }

  @Test
  void passesWhenEveryGateIsReached() {
    assertThat(passes(4_000, loaded(Scenario.SUGGEST, 0, 10))).isTrue();
    assertThat(passes(4_001, loaded(Scenario.SUGGEST, 0, 10))).isFalse();
    assertThat(passes(4_000, loaded(Scenario.SEARCH, 0, 11))).isFalse();
    assertThat(passes(4_000, loaded(Scenario.SIMILAR, 0, 11))).isTrue();
    assertThat(passes(4_000, loaded(Scenario.SIMILAR, 1, 11))).isFalse();
  }

  @Test
  void passesWhenMarqueeAddsAtMostHalfToWhatTheClusterTakes() {
    assertThat(passes(4_000, loaded(Scenario.SIMILAR, 0, 11, raw(666_700, 0)))).isTrue();
    assertThat(passes(4_000, loaded(Scenario.SIMILAR, 0, 11, raw(666_600, 0)))).isFalse();
    assertThat(passes(4_000, loaded(Scenario.SIMILAR, 0, 11, raw(666_700, 1)))).isFalse();
  }

  @Test
  void passesOnlyWhenEveryStoreDoes() {
    StoreSpeed quick = store("lucene", 4_000);
    StoreSpeed slow = store("elasticsearch", 4_001);
    assertThat(report(quick, quick).pass()).isTrue();
    assertThat(report(quick, slow).pass()).isFalse();
  }

  @Test
  void doesNotHoldAgainstItWhatWasNotMeasured() {
    BenchReport nothing =
        report(
            new StoreSpeed(
                "lucene", Optional.empty(), OptionalLong.empty(), Optional.empty(), List.of()));
    assertThat(nothing.pass()).isTrue();
    assertThat(nothing.tables()).doesNotContain("measure", "raw", "Raw");
    assertThat(nothing.document().at("/stores/0").has("start_ms")).isFalse();
  }

  @Test
  void isWrittenAsJson() {
    assertThat(
            report(
                    store(
                        "lucene",
                        2_000,
                        loaded(Scenario.SEARCH, 0, 9),
                        loaded(Scenario.SIMILAR, 0, 9, raw(800_000, 0))))
                .document()
                .without("circumstances")
                .toString())
        .isEqualTo(
            """
            {"films":40000,"pass":true,"stores":[{"store":"lucene","pass":true,"start_ms":2000,\
            "memory_bytes":157286400,\
            "import":{"films":40000,"took_ms":10000,"films_per_second":4000.0},\
            "loads":[{"requests":"search","rate":200.0,"achieved_rate":199.9,"count":12000,"errors":0,\
            "p50_ms":1.0,"p90_ms":2.0,"p99_ms":9.0,"max_ms":30.0,"sent_late_p99_ms":0.1,"pass":true},\
            {"requests":"similar","rate":200.0,"achieved_rate":199.9,"count":12000,"errors":0,\
            "p50_ms":1.0,"p90_ms":2.0,"p99_ms":9.0,"max_ms":30.0,"sent_late_p99_ms":0.1,"pass":true,\
            "ratio":1.25,"raw":{"requests_each":1.75,\
            "rate":200.0,"achieved_rate":199.9,"count":12000,"errors":0,\
            "p50_ms":0.8,"p90_ms":2.0,"p99_ms":7.0,"max_ms":30.0,"sent_late_p99_ms":0.1}}]}]}\
            """);
  }

  @Test
  void timesAnImport() {
    ImportSpeed speed = ImportSpeed.measure(() -> 5);
    assertThat(speed.films()).isEqualTo(5);
    assertThat(speed.took()).isPositive();
    assertThat(new ImportSpeed(10, Duration.ofMillis(2_500)).filmsPerSecond()).isEqualTo(4);
    assertThat(new ImportSpeed(10, Duration.ZERO).filmsPerSecond()).isZero();
  }

  private static boolean passes(int startMillis, ScenarioResult load) {
    return report(store("lucene", startMillis, load)).pass();
  }

  private static BenchReport report(StoreSpeed... stores) {
    return new BenchReport(CIRCUMSTANCES, 40_000, List.of(stores));
  }

  private static StoreSpeed store(String name, int startMillis, ScenarioResult... loads) {
    return new StoreSpeed(
        name,
        Optional.of(Duration.ofMillis(startMillis)),
        OptionalLong.of(150L << 20),
        Optional.of(new ImportSpeed(40_000, Duration.ofSeconds(10))),
        List.of(loads));
  }

  private static ScenarioResult loaded(Scenario scenario, int errors, int p99Millis) {
    return new ScenarioResult(scenario, load(1_000_000, errors, p99Millis), Optional.empty());
  }

  private static ScenarioResult loaded(
      Scenario scenario, int errors, int p99Millis, RawResult raw) {
    return new ScenarioResult(scenario, load(1_000_000, errors, p99Millis), Optional.of(raw));
  }

  private static RawResult raw(int p50Nanos, int errors) {
    return new RawResult(1.75, load(p50Nanos, errors, 7));
  }

  private static LoadResult load(int p50Nanos, int errors, int p99Millis) {
    return new LoadResult(
        200,
        199.9,
        12_000,
        errors,
        Duration.ofNanos(p50Nanos),
        Duration.ofMillis(2),
        Duration.ofMillis(p99Millis),
        Duration.ofMillis(30),
        Duration.ofNanos(100_000));
  }
}
