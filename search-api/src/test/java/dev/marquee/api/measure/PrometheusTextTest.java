package dev.marquee.api.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrometheusTextTest {
  @Test
  void writesNumbersWithTheirHeads() {
    var text = new PrometheusText().gauge("films", "Films.", 12).counter("changes", "Changes.", 3);
    assertThat(text)
        .hasToString(
            """
            # HELP films Films.
            # TYPE films gauge
            films 12
            # HELP changes Changes.
            # TYPE changes counter
            changes 3
            """);
  }

  @Test
  void writesHistogramsInSecondsWithGrowingCounts() {
    var histogram = new DurationHistogram(List.of(Duration.ofMillis(5), Duration.ofSeconds(1)));
    histogram.record(Duration.ofMillis(5));
    histogram.record(Duration.ofMillis(6));
    histogram.record(Duration.ofSeconds(2));
    var text =
        new PrometheusText()
            .histogram("waits", "Waits.")
            .durations("waits", Map.of("route", "a\"\\\n"), histogram.snapshot());
    assertThat(text)
        .hasToString(
            """
            # HELP waits Waits.
            # TYPE waits histogram
            waits_bucket{route="a\\"\\\\\\n",le="0.005"} 1
            waits_bucket{route="a\\"\\\\\\n",le="1.0"} 2
            waits_bucket{route="a\\"\\\\\\n",le="+Inf"} 3
            waits_sum{route="a\\"\\\\\\n"} 2.011
            waits_count{route="a\\"\\\\\\n"} 3
            """);
  }
}
