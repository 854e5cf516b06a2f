package dev.marquee.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

  @Test
  void takesTheNearestRank() {
    Latencies latencies = new Latencies(LongStream.rangeClosed(1, 200).map(i -> 201 - i).toArray());
    assertThat(latencies.percentile(50)).isEqualTo(Duration.ofNanos(100));
    assertThat(latencies.percentile(90)).isEqualTo(Duration.ofNanos(180));
    assertThat(latencies.percentile(99)).isEqualTo(Duration.ofNanos(198));
    assertThat(latencies.percentile(99.1)).isEqualTo(Duration.ofNanos(199));
    assertThat(latencies.percentile(100)).isEqualTo(Duration.ofNanos(200));
    assertThat(latencies.max()).isEqualTo(Duration.ofNanos(200));
  }

  @Test
  void isAllPercentilesOfASingleTime() {
    Latencies latencies = new Latencies(new long[] {7});
    assertThat(latencies.percentile(0.1)).isEqualTo(Duration.ofNanos(7));
    assertThat(latencies.percentile(100)).isEqualTo(Duration.ofNanos(7));
  }

  @Test
  void leavesTheArrayOfItsCallerAlone() {
    long[] times = {3, 1, 2};
    assertThat(new Latencies(times).max()).isEqualTo(Duration.ofNanos(3));
    assertThat(times).containsExactly(3, 1, 2);
  }

  @Test
  void refusesNoTimesAndNoPercent() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Latencies(new long[0]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Latencies(new long[] {1}).percentile(0));
  }
}
