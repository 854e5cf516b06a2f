package dev.marquee.bench.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.bench.report.Progress;
import dev.marquee.catalog.MovieId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventTrialsTest {
  private static final InventedEvents EVENTS =
      new InventedEvents(7, List.of(new MovieId("m-1"), new MovieId("m-2")));
  private static final Duration SHORT = Duration.ofMillis(300);

  @Test
  void countsEachAcknowledgedEventOnceThoughSomeAreSentTwice() throws Exception {
    try (EventServer server = new EventServer(200)) {
      IngestTrial.Result result =
          IngestTrial.run(server.base(), EVENTS, 100, 2, 10, SHORT, SHORT, Progress.NONE);

      assertThat(result.all()).isEqualTo(server.events()).isGreaterThan(result.events());
      assertThat(server.received()).isGreaterThan(server.events());
      assertThat(result.bytesEach()).isBetween(100, 1_000);
      assertThat(result.perSecond()).isPositive();
    }
  }

  @Test
  void endsWhenEventsAreNotTaken() throws Exception {
    try (EventServer server = new EventServer(503)) {
      assertThatThrownBy(
              () -> IngestTrial.run(server.base(), EVENTS, 0, 1, 5, SHORT, SHORT, Progress.NONE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("503");
    }
  }

  @Test
  void looksAtDifferentPeriodsWhileEventsComeIn() throws Exception {
    try (EventServer server = new EventServer(200)) {
      DashboardTrial.Result result =
          DashboardTrial.run(server.base(), EVENTS, 0, 1, 3, Progress.NONE);

      assertThat(result.requests()).isEqualTo(3);
      assertThat(result.p50()).isPositive().isLessThanOrEqualTo(result.max());
      assertThat(server.dashboards()).hasSize(4).anyMatch(path -> path.contains("?from="));
      assertThat(server.events()).isPositive();
    }
  }

  @Test
  void endsWhenTheDashboardFails() throws Exception {
    try (EventServer server = new EventServer(500)) {
      assertThatThrownBy(() -> DashboardTrial.run(server.base(), EVENTS, 0, 0, 1, Progress.NONE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("/api/analytics/dashboard was answered with status 500");
    }
  }

  @Test
  void waitsForFiguresThatCountTheEvent() throws Exception {
    try (EventServer server = new EventServer(200)) {
      FreshnessTrial.Result result =
          FreshnessTrial.run(server.base(), EVENTS, 50, 2, Progress.NONE);

      assertThat(result.events()).isEqualTo(2);
      assertThat(result.p50()).isPositive();
      assertThat(server.events()).isEqualTo(2);
    }
  }
}
