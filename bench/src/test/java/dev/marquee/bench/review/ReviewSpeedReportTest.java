package dev.marquee.bench.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bench.report.Circumstances;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReviewSpeedReportTest {
  private static ReviewSpeedReport report(int seconds, int p99Millis, boolean exact) {
    FilmPageTrial.Times quiet =
        new FilmPageTrial.Times(
            "film", 300, Duration.ofMillis(2), Duration.ofMillis(60), Duration.ofMillis(70));
    FilmPageTrial.Times meanwhile =
        new FilmPageTrial.Times(
            "film", 3_000, Duration.ofMillis(3), Duration.ofMillis(p99Millis), Duration.ofHours(1));
    return new ReviewSpeedReport(
        1_000_000, Duration.ofSeconds(seconds), exact, List.of(quiet), List.of(meanwhile));
  }

  @Test
  void passesWithinAllGates() {
    assertThat(report(480, 20, true).pass()).isTrue();
  }

  @Test
  void failsBeyondAnyGate() {
    assertThat(report(481, 20, true).pass()).isFalse();
    assertThat(report(480, 21, true).pass()).isFalse();
    assertThat(report(480, 20, false).pass()).isFalse();
  }

  @Test
  void tellsFiguresBesideTheirGates() {
    ReviewSpeedReport report = report(400, 15, true);
    Circumstances here = Circumstances.here(Path.of("."), OptionalLong.of(7), List.of());

    assertThat(report.table())
        .contains("2,500/s, 400 s", "2,083/s", "3.0 ms, 15.0 ms", "20.0 ms", "of 1,000,000");
    assertThat(report.markdown(here)).startsWith("# Reviews\n").contains("- seed: 7");
    assertThat(report.document(here).at("/pages_meanwhile/0/p99_ms").asDouble()).isEqualTo(15);
  }
}
