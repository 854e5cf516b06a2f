package dev.marquee.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.marquee.bench.load.LoadSettings;
import dev.marquee.bench.load.Recording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchPlanTest {
  private static final MeasuredStore FOLDER =
      new MeasuredStore("folder", "lucene:/srv/films", "/srv/films");
  private static final MeasuredStore CLUSTER =
      new MeasuredStore("cluster", "http://films.example", "http://films.example:9200/marquee");
  private static final int TOO_MANY = Recording.MAX_REQUESTS + 1;

  @Test
  void bearsAnyNumberOfRequestsWhereNoneIsRecorded() {
    assertThat(plan(TOO_MANY, FOLDER).load().allRequests()).isEqualTo(TOO_MANY);
  }

  @Test
  void recordsNoMoreThanFitsIntoMemory() {
    assertThat(plan(Recording.MAX_REQUESTS, FOLDER, CLUSTER).stores()).hasSize(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan(TOO_MANY, FOLDER, CLUSTER))
        .withMessageContaining("at most 20000")
        .withMessageContaining("got 20001");
  }

  private static BenchPlan plan(int requests, MeasuredStore... stores) {
    LoadSettings load = new LoadSettings(requests, Duration.ofSeconds(1), Duration.ZERO, 1);
    return new BenchPlan(List.of(stores), List.of(), load, Path.of("."), List.of());
  }
}
