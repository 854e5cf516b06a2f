package dev.marquee.indexer.fetch;

import static dev.marquee.indexer.fetch.TestFetches.page;
import static dev.marquee.indexer.fetch.TestFetches.refusal;
import static dev.marquee.indexer.fetch.TestSite.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.utils.DateUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolitenessTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private TestSite site;

  @BeforeEach
  void openSite() throws Exception {
    site = TestSite.open();
    site.on("/page", answer("200 OK", "good"));
  }

  @AfterEach
  void closeSite() throws Exception {
    site.close();
  }

  @Test
  void asksAHostOneThingAtATimeAndWaitsBetween() throws Exception {
    Duration wait = Duration.ofMillis(100);
    Politeness politeness = new Politeness(wait, Duration.ofSeconds(30), Duration.ofMillis(1), 1);
    try (PageFetcher fetcher = TestFetches.of(TestFetches.LIMITS, politeness, site);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      page(fetcher.fetch(site.at("/page")));
      List<Future<FetchOutcome>> outcomes = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        outcomes.add(threads.submit(() -> fetcher.fetch(site.at("/page"))));
      }
      for (Future<FetchOutcome> outcome : outcomes) {
        page(outcome.get());
      }
    }

    assertThat(site.mostOpen()).isEqualTo(1);
    List<TestSite.Asked> asked = site.asked();
    assertThat(asked).hasSize(6);
    for (int next = 1; next < asked.size(); next++) {
      assertThat(Duration.ofNanos(asked.get(next).nanos() - asked.get(next - 1).nanos()))
          .isGreaterThanOrEqualTo(wait);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"503 Service Unavailable", "429 Too Many Requests"})
  void asksABusyHostAgain(String status) throws Exception {
    AtomicInteger times = new AtomicInteger();
    site.on(
        "/busy-then-fine",
        (asked, connection) ->
            (times.incrementAndGet() < 3
                    ? answer(status, "later", "Retry-After: 0")
                    : answer("200 OK", "good"))
                .answer(asked, connection));

    try (PageFetcher fetcher = TestFetches.of(site)) {
      assertThat(page(fetcher.fetch(site.at("/busy-then-fine"))).content().text(UTF_8))
          .isEqualTo("good");
    }
    assertThat(site.asked("/busy-then-fine")).hasSize(3);
  }

  @Test
  void givesUpAHostThatStaysBusy() throws Exception {
    site.on("/busy", answer("503 Service Unavailable", "", "X: secret"));

    try (PageFetcher fetcher = TestFetches.of(site)) {
      assertThat(refusal(fetcher.fetch(site.at("/busy")))).isEqualTo(Refusal.BUSY);
    }
    assertThat(site.asked("/busy")).hasSize(TestFetches.HASTY.tries());
  }

  @Test
  void leavesAHostAloneAsLongAsItAsks() throws Exception {
    site.on("/busy", answer("429 Too Many Requests", "", "Retry-After: 3600"));

    try (PageFetcher fetcher = TestFetches.of(site)) {
      assertThat(refusal(fetcher.fetch(site.at("/busy")))).isEqualTo(Refusal.BUSY);
      assertThat(refusal(fetcher.fetch(site.at("/page")))).isEqualTo(Refusal.BUSY);
    }
    assertThat(site.asked("/busy")).hasSize(1);
    assertThat(site.asked("/page")).isEmpty();
  }

  @Test
  void endsAWaitWhenItsThreadIsInterrupted() throws Exception {
    Politeness slow =
        new Politeness(Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofMillis(1), 1);
    try (PageFetcher fetcher = TestFetches.of(TestFetches.LIMITS, slow, site)) {
      FutureTask<FetchOutcome> fetch = new FutureTask<>(() -> fetcher.fetch(site.at("/page")));
      Thread thread = Thread.ofPlatform().start(fetch);
      await().until(() -> !site.asked("/robots.txt").isEmpty());
      thread.interrupt();

      assertThatExceptionOfType(ExecutionException.class)
          .isThrownBy(fetch::get)
          .withCauseInstanceOf(InterruptedException.class);
    }
    assertThat(site.asked("/page")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "' 7 ', 7",
    "99999999, 86400",
    "-1,",
    "soon,",
    "1.5,",
    "123456789,",
    "'',"
  })
  void readsSecondsToWait(String value, Long seconds) {
    assertThat(RetryAfter.of(answering(value), NOW).map(Duration::toSeconds).orElse(null))
        .isEqualTo(seconds);
  }

  @ParameterizedTest
  @CsvSource({"90, 90", "-90, 0", "1000000, 86400"})
  void readsADateToWaitFor(long fromNow, long seconds) {
    String date = DateUtils.formatStandardDate(NOW.plusSeconds(fromNow));

    assertThat(RetryAfter.of(answering(date), NOW)).contains(Duration.ofSeconds(seconds));
  }

  private Answer answering(String retryAfter) {
    return new Answer(site.at("/"), 503, Map.of("retry-after", retryAfter), PageContent.EMPTY);
  }
}
