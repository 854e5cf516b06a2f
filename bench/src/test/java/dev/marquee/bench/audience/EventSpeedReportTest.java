package dev.marquee.bench.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bench.report.Circumstances;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EventSpeedReportTest {
  private static EventSpeedReport report(long events, int p95Millis, boolean exact) {
    return new EventSpeedReport(
        "Lucene",
        5_000_000,
        new IngestTrial.Result(events, 60, events + 10, 300),
        10_000_000,
        new DashboardTrial.Result(
            100, Duration.ofMillis(20), Duration.ofMillis(p95Millis), Duration.ofMillis(400)),
        new FreshnessTrial.Result(20, Duration.ofMillis(300), Duration.ofMillis(900)),
        exact);
  }

  @Test
  void passesWithinAllGates() {
    assertThat(report(900_000, 200, true).pass()).isTrue();
  }

  @Test
  void failsBeyondAnyGate() {
    assertThat(report(899_000, 200, true).pass()).isFalse();
    assertThat(report(900_000, 201, true).pass()).isFalse();
    assertThat(report(900_000, 200, false).pass()).isFalse();
  }

  @Test
  void tellsFiguresBesideTheirGates() {
    EventSpeedReport report = report(900_000, 150, true);
    Circumstances here = Circumstances.here(Path.of("."), OptionalLong.of(7), List.of());

    assertThat(report.table()).contains("15,000/s", "150.0 ms", "200.0 ms", "5,000,000", "yes");
    assertThat(report.markdown(here)).startsWith("# Events\n").contains("- seed: 7");
    assertThat(report.document(here).path("ingest").path("events_per_second").asDouble())
        .isEqualTo(15_000);
  }
}
