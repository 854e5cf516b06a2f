package dev.marquee.bench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.bench.report.Circumstances;
import dev.marquee.bench.report.Machine;
import dev.marquee.bench.search.SearchReport.Miss;
import dev.marquee.bench.search.SearchReport.Row;
import dev.marquee.bench.search.SearchReport.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SearchReportTest {
  private static final Circumstances CIRCUMSTANCES =
      new Circumstances(
          new Machine("Abacus", 2, 8L << 30, "Linux 6", "25"),
          Instant.parse("2026-01-31T12:00:00Z"),
          Optional.of("abc123"),
          OptionalLong.of(7),
          List.of("--sample", "10"));

  private static final Row TYPO =
      new Row(
          "typo",
          "titles mistyped",
          10,
          9,
          90,
          Unit.PERCENT,
          OptionalDouble.of(85),
          OptionalDouble.of(95),
          List.of(new Miss("haet|", "Heat (tmdb-949)", List.of("Hate (1995)", "Haiti"))));
  private static final Row KEYSTROKES =
      new Row(
          "keystrokes",
          "titles typed",
          3,
          3,
          4.5,
          Unit.LETTERS,
          OptionalDouble.empty(),
          OptionalDouble.of(5),
          List.of());

  @Test
  void passesWhereAPercentageIsHighEnough() {
    assertThat(TYPO.pass()).isTrue();
    assertThat(TYPO.reachesAim()).isFalse();
    assertThat(TYPO.percent()).isEqualTo(90);
    assertThat(report(TYPO, KEYSTROKES).pass()).isTrue();
  }

  @Test
  void failsBelowAnyGate() {
    Row low =
        new Row(
            "typo",
            "",
            10,
            8,
            80,
            Unit.PERCENT,
            OptionalDouble.of(85),
            OptionalDouble.empty(),
            List.of());
    assertThat(low.pass()).isFalse();
    assertThat(report(KEYSTROKES, low).pass()).isFalse();
  }

  @Test
  void fewerLettersAreBetter() {
    assertThat(KEYSTROKES.reachesAim()).isTrue();
    assertThat(KEYSTROKES.pass()).isTrue();
  }

  @Test
  void provesNothingWithoutCases() {
    Row none =
        new Row(
            "typo",
            "",
            0,
            0,
            0,
            Unit.PERCENT,
            OptionalDouble.of(85),
            OptionalDouble.of(90),
            List.of());
    assertThat(none.percent()).isZero();
    assertThat(none.pass()).isTrue();
    assertThat(report(none).table()).contains("no cases");
  }

  @Test
  void boundsItsMisses() {
    List<Miss> misses = Collections.nCopies(21, new Miss("q", "w", List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Row(
                    "typo",
                    "",
                    21,
                    0,
                    0,
                    Unit.PERCENT,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    misses))
        .withMessage("misses must be 0..20, got 21");
  }

  @Test
  void isWrittenAsMarkdown() {
    assertThat(report(TYPO, KEYSTROKES).markdown(CIRCUMSTANCES))
        .isEqualTo(
            """
            # Search as you type

            - machine: Abacus, 2 cores
            - memory: 8 GiB
            - system: Linux 6
            - Java: 25
            - date: 2026-01-31T12:00:00Z
            - commit: abc123
            - seed: 7
            - flags: `--sample 10`
            - catalogue: 40 films, 50 people
            - at most 10 cases a row
            - took: 9 s

            | measure    | cases | hits | result       | gate   | aim          | reached |
            | ---        | ---   | ---  | ---          | ---    | ---          | ---     |
            | typo       | 10    | 9    | 90.00%       | 85.00% | 95.00%       | gate    |
            | keystrokes | 3     | 3    | 4.50 letters |        | 5.00 letters | aim     |

            ## Protocols

            - typo: titles mistyped.
            - keystrokes: titles typed.

            ## Some of the misses

            ### typo

            | typed  | wanted          | got                |
            | ---    | ---             | ---                |
            | haet\\| | Heat (tmdb-949) | Hate (1995); Haiti |
            """);
  }

  @Test
  void isWrittenAsJson() {
    assertThat(report(TYPO).document(CIRCUMSTANCES).toString())
        .isEqualTo(
            """
            {"circumstances":{"processor":"Abacus","cores":2,"memory_bytes":8589934592,"system":"Linux 6",\
            "java":"25","date":"2026-01-31T12:00:00Z","commit":"abc123","seed":7,"flags":["--sample","10"]},\
            "films":40,"people":50,"sample":10,"took_ms":9000,"pass":true,\
            "rows":[{"measure":"typo","protocol":"titles mistyped","cases":10,"hits":9,"value":90.0,\
            "unit":"percent","gate":85.0,"pass":true,"aim":95.0,"aim_reached":false,\
            "misses":[{"query":"haet|","wanted":"Heat (tmdb-949)","got":["Hate (1995)","Haiti"]}]}]}\
            """);
  }

  private static SearchReport report(Row... rows) {
    return new SearchReport(7, OptionalInt.of(10), 40, 50, Duration.ofSeconds(9), List.of(rows));
  }
}
