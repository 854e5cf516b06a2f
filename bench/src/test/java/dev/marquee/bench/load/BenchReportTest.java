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
    assertThat(report(Duration.ofMillis(1_900), load(Scenario.SUGGEST, 0, 9)).markdown())
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

            | requests | rate/s | achieved/s | count | errors | p50 ms | p90 ms | p99 ms | max ms | p99 gate | p99 aim | sent late, p99 ms |
            | ---      | ---    | ---        | ---   | ---    | ---    | ---    | ---    | ---    | ---      | ---     | ---               |
            | suggest  | 200.0  | 199.9      | 12000 | 0      | 1.00   | 2.00   | 9.00   | 30.00  | 10.00    | 3.00    | 0.10              |

            | measure                   | result  | gate   | aim     |
            | ---                       | ---     | ---    | ---     |
            | start to first 200        | 1.90 s  | 4.00 s | 1.00 s  |
            | import of 40000 films     | 4000/s  | 2000/s | 10000/s |
            | anonymous resident memory | 150 MiB |        |         |
            """);
  }

  @Test
  void passesWhenEveryGateIsReached() {
    assertThat(report(Duration.ofSeconds(4), load(Scenario.SUGGEST, 0, 10)).pass()).isTrue();
    assertThat(report(Duration.ofMillis(4_001), load(Scenario.SUGGEST, 0, 10)).pass()).isFalse();
    assertThat(report(Duration.ofSeconds(4), load(Scenario.SEARCH, 0, 11)).pass()).isFalse();
    assertThat(report(Duration.ofSeconds(4), load(Scenario.SIMILAR, 0, 11)).pass()).isTrue();
    assertThat(report(Duration.ofSeconds(4), load(Scenario.SIMILAR, 1, 11)).pass()).isFalse();
  }

  @Test
  void doesNotHoldAgainstItWhatWasNotMeasured() {
    BenchReport nothing =
        new BenchReport(
            CIRCUMSTANCES, 0, Optional.empty(), OptionalLong.empty(), Optional.empty(), List.of());
    assertThat(nothing.pass()).isTrue();
    assertThat(nothing.tables()).doesNotContain("measure");
    assertThat(nothing.document().has("start_ms")).isFalse();
  }

  @Test
  void isWrittenAsJson() {
    assertThat(
            report(Duration.ofSeconds(2), load(Scenario.SEARCH, 0, 9))
                .document()
                .without("circumstances")
                .toString())
        .isEqualTo(
            """
            {"films":40000,"pass":true,"start_ms":2000,"memory_bytes":157286400,\
            "import":{"films":40000,"took_ms":10000,"films_per_second":4000.0},\
            "loads":[{"requests":"search","rate":200.0,"achieved_rate":199.9,"count":12000,"errors":0,\
            "p50_ms":1.0,"p90_ms":2.0,"p99_ms":9.0,"max_ms":30.0,"sent_late_p99_ms":0.1,"pass":true}]}\
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

  private static BenchReport report(Duration startUp, LoadResult load) {
    return new BenchReport(
        CIRCUMSTANCES,
        40_000,
        Optional.of(startUp),
        OptionalLong.of(150L << 20),
        Optional.of(new ImportSpeed(40_000, Duration.ofSeconds(10))),
        List.of(load));
  }

  private static LoadResult load(Scenario scenario, int errors, int p99Millis) {
    return new LoadResult(
        scenario,
        200,
        199.9,
        12_000,
        errors,
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(p99Millis),
        Duration.ofMillis(30),
        Duration.ofNanos(100_000));
  }
}
