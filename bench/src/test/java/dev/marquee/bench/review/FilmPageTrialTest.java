package dev.marquee.bench.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.bench.http.LocalServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class FilmPageTrialTest {

  @Test
  void asksForAllThatAPageAsksFor() throws IOException, InterruptedException {
    try (LocalServer server = new LocalServer(0)) {
      List<FilmPageTrial.Times> times =
          FilmPageTrial.run(server.base(), RecombinedReviewsTest.mixed(7), 7, pages(3));

      assertThat(times)
          .extracting(FilmPageTrial.Times::name)
          .containsExactly("page", "film", "similar films", "reviews", "feeling", "all of it");
      assertThat(times).allMatch(kind -> kind.requests() == 3);
      assertThat(server.asked())
          .hasSize(15)
          .filteredOn(path -> path.startsWith("/film/m-"))
          .hasSize(3);
    }
  }

  /** The first page stalls; the second was due meanwhile, and waited for it. */
  @Test
  void countsAStallForAllWhoWait() throws IOException, InterruptedException {
    try (LocalServer server = new LocalServer(1)) {
      List<FilmPageTrial.Times> times =
          FilmPageTrial.run(server.base(), RecombinedReviewsTest.mixed(7), 7, pages(2));

      assertThat(times.getFirst().p50()).isGreaterThan(Duration.ofMillis(200));
      assertThat(times.getLast().p50()).isGreaterThan(times.getFirst().p50());
    }
  }

  private static BooleanSupplier pages(int count) {
    AtomicInteger opened = new AtomicInteger();
    return () -> opened.incrementAndGet() < count;
  }
}
