package dev.marquee.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.marquee.bench.http.LocalServer;
import dev.marquee.bench.report.Progress;
import dev.marquee.catalog.MovieId;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class LoadTestTest {
  private static final List<FilmName> FILMS =
      List.of(
          new FilmName(new MovieId("tmdb-1"), "Quiet Engines"),
          new FilmName(new MovieId("tmdb-2"), "Ono"));
  private static final LoadSettings FIFTY_IN_HALF_A_SECOND =
      new LoadSettings(100, Duration.ofMillis(500), Duration.ZERO, 1);

  @Test
  void sendsAtItsRateAndCountsEveryAnswer() throws IOException {
    try (LocalServer server = new LocalServer(0)) {
      LoadResult result = run(server.base(), FIFTY_IN_HALF_A_SECOND);
      assertThat(result.requests()).isEqualTo(50);
      assertThat(result.errors()).isZero();
      assertThat(server.asked()).hasSize(50).allMatch(path -> path.startsWith("/api/suggest?"));
      assertThat(result.p50()).isPositive().isLessThanOrEqualTo(result.p99());
      assertThat(result.achievedRate()).isBetween(20.0, 100.1);
    }
  }

  /**
   * All fifty requests fall due while the first is stalled, or shortly after: each counts its
   * waiting.
   */
  @Test
  void countsFromTheMomentARequestWasDue() throws IOException {
    try (LocalServer server = new LocalServer(1)) {
      LoadResult result = run(server.base(), FIFTY_IN_HALF_A_SECOND);
      assertThat(result.max().toMillis()).isGreaterThanOrEqualTo(LocalServer.STALL_MILLIS - 10);
      assertThat(result.p50().toMillis()).isGreaterThan(LocalServer.STALL_MILLIS / 4);
    }
  }

  @Test
  void leavesTheWarmUpOut() throws IOException {
    try (LocalServer server = new LocalServer(1)) {
      LoadResult result =
          run(
              server.base(),
              new LoadSettings(20, Duration.ofMillis(500), Duration.ofSeconds(1), 1));
      assertThat(server.asked()).hasSize(30);
      assertThat(result.requests()).isEqualTo(10);
      assertThat(result.p50().toMillis()).isLessThan(LocalServer.STALL_MILLIS);
    }
  }

  @Test
  void countsOtherStatusesAsErrors() throws IOException {
    try (LocalServer server = new LocalServer(0)) {
      List<FilmName> films = List.of(new FilmName(new MovieId("broken"), "Ono"));
      ApiRequests requests = ApiRequests.of(Scenario.SIMILAR, films, FIFTY_IN_HALF_A_SECOND);
      LoadResult result =
          LoadTest.run(server.base(), requests, FIFTY_IN_HALF_A_SECOND, Progress.NONE);
      assertThat(result.errors()).isEqualTo(50);
      assertThat(result.achievedRate()).isZero();
    }
  }

  @Test
  void countsAServerThatIsNotThereAsErrors() {
    URI nobody = URI.create("http://127.0.0.1:" + ServerProcess.freePort());
    assertThat(run(nobody, FIFTY_IN_HALF_A_SECOND).errors()).isEqualTo(50);
  }

  @Test
  void tellsItsProgress() throws IOException {
    try (LocalServer server = new LocalServer(0)) {
      List<Integer> steps = new ArrayList<>();
      LoadTest.run(
          server.base(),
          ApiRequests.of(Scenario.SEARCH, FILMS, FIFTY_IN_HALF_A_SECOND),
          FIFTY_IN_HALF_A_SECOND,
          (scenario, done, total) -> steps.add(done));
      assertThat(steps).startsWith(0).endsWith(50).isSorted();
    }
  }

  @Test
  void endsWhenInterrupted() throws IOException {
    try (LocalServer server = new LocalServer(0)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> run(server.base(), FIFTY_IN_HALF_A_SECOND))
          .isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void refusesSettingsUnderWhichNothingIsSent() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LoadSettings(0, Duration.ofSeconds(1), Duration.ZERO, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LoadSettings(1, Duration.ofMillis(1), Duration.ZERO, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LoadSettings(1, Duration.ofSeconds(1), Duration.ofSeconds(-1), 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ApiRequests.of(Scenario.SUGGEST, List.of(), FIFTY_IN_HALF_A_SECOND));
  }

  private static LoadResult run(URI base, LoadSettings settings) {
    return LoadTest.run(
        base, ApiRequests.of(Scenario.SUGGEST, FILMS, settings), settings, Progress.NONE);
  }
}
