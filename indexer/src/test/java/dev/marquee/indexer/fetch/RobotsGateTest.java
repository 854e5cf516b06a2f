package dev.marquee.indexer.fetch;

import static dev.marquee.indexer.fetch.TestFetches.page;
import static dev.marquee.indexer.fetch.TestFetches.refusal;
import static dev.marquee.indexer.fetch.TestSite.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsGateTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));

  private TestSite site;
  private PageFetcher fetcher;

  @BeforeEach
  void openSite() throws Exception {
    site = TestSite.open();
    site.on("/page", answer("200 OK", "good"));
    fetcher =
        new PageFetcher(
            new FetchSettings(Set.of(TestSite.HOST), TestFetches.LIMITS, TestFetches.HASTY),
            TestFetches.excepting(site),
            new Surroundings(TestFetches.loopback(), SSLContext.getDefault(), now::get));
  }

  @AfterEach
  void closeSite() throws Exception {
    fetcher.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User-agent: *\nDisallow: /",
        "User-agent: *\nAllow: /\n\nUser-agent: Marquee\nDisallow: /page",
        "User-agent: other\nUser-agent: marquee\nDisallow: /p*e$"
      })
  void doesNotFetchWhatRobotsForbid(String rules) throws Exception {
    site.robots(rules);

    assertThat(refusal(fetcher.fetch(site.at("/page")))).isEqualTo(Refusal.ROBOTS);
    assertThat(site.asked("/page")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "User-agent: *\nDisallow: /other",
        "User-agent: *\nDisallow: /\n\nUser-agent: marquee\nAllow: /page",
        "<html>not rules at all</html>"
      })
  void fetchesWhatRobotsLeaveOpen(String rules) throws Exception {
    site.robots(rules);

    page(fetcher.fetch(site.at("/page")));
  }

  @ParameterizedTest
  @CsvSource({"404 Not Found", "410 Gone", "401 Unauthorized", "403 Forbidden"})
  void fetchesWhereThereIsNoRobots(String status) throws Exception {
    site.on("/robots.txt", answer(status, ""));

    page(fetcher.fetch(site.at("/page")));
  }

  @ParameterizedTest
  @CsvSource({
    "500 Internal Server Error, ROBOTS_UNREADABLE",
    "204 No Content, ROBOTS_UNREADABLE",
    "302 Found, ROBOTS_UNREADABLE",
    "503 Service Unavailable, BUSY",
    "429 Too Many Requests, BUSY",
    "202 Accepted, BLOCKED_BY_SITE"
  })
  void fetchesNothingWhereRobotsCannotBeRead(String status, Refusal reason) throws Exception {
    site.on("/robots.txt", answer(status, ""));

    assertThat(refusal(fetcher.fetch(site.at("/page")))).isEqualTo(reason);
    assertThat(site.asked("/page")).isEmpty();
  }

  @Test
  void followsRedirectsOfRobots() throws Exception {
    site.on("/robots.txt", answer("301 Moved", "", "Location: /rules.txt"));
    site.on("/rules.txt", answer("200 OK", "User-agent: *\nDisallow: /page"));

    assertThat(refusal(fetcher.fetch(site.at("/page")))).isEqualTo(Refusal.ROBOTS);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void readsOnlyTheBeginningOfVeryLongRobots(boolean packed) throws Exception {
    String rules = "User-agent: *\nDisallow: /page\n" + "# nothing to see\n".repeat(100_000);
    site.on(
        "/robots.txt",
        (asked, connection) -> {
          if (packed) {
            TestSite.write(connection, "200 OK", Packed.gzip(rules), "Content-Encoding: gzip");
          } else {
            answer("200 OK", rules).answer(asked, connection);
          }
        });

    assertThat(refusal(fetcher.fetch(site.at("/page")))).isEqualTo(Refusal.ROBOTS);
  }

  @Test
  void asksForRobotsOnceADay() throws Exception {
    page(fetcher.fetch(site.at("/page")));
    now.set(now.get().plus(Duration.ofHours(23)));
    page(fetcher.fetch(site.at("/page")));
    assertThat(site.asked("/robots.txt")).hasSize(1);

    site.robots("User-agent: *\nDisallow: /");
    now.set(now.get().plus(Duration.ofHours(1)));

    assertThat(refusal(fetcher.fetch(site.at("/page")))).isEqualTo(Refusal.ROBOTS);
    assertThat(site.asked("/robots.txt")).hasSize(2);
  }

  @Test
  void asksSoonerForRobotsThatCouldNotBeRead() throws Exception {
    site.on("/robots.txt", answer("500 Internal Server Error", ""));
    refusal(fetcher.fetch(site.at("/page")));
    refusal(fetcher.fetch(site.at("/page")));
    assertThat(site.asked("/robots.txt")).hasSize(1);

    site.robots("");
    now.set(now.get().plus(Duration.ofMinutes(10)));

    page(fetcher.fetch(site.at("/page")));
  }

  @Test
  void leavesAHostAloneThatWantsLongerWaitsThanAreWaited() throws Exception {
    site.robots("User-agent: *\nCrawl-delay: 3");

    assertThat(refusal(fetcher.fetch(site.at("/page")))).isEqualTo(Refusal.ROBOTS);
  }

  @Test
  void waitsAsRobotsAskBetweenPages() throws Exception {
    site.robots("User-agent: *\nCrawl-delay: 1");

    page(fetcher.fetch(site.at("/page")));
    page(fetcher.fetch(site.at("/page")));

    long[] times = site.asked("/page").stream().mapToLong(TestSite.Asked::nanos).toArray();
    assertThat(Duration.ofNanos(times[1] - times[0])).isGreaterThan(Duration.ofSeconds(1));
  }
}
