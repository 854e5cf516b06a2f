package dev.marquee.indexer.fetch;

import static dev.marquee.indexer.fetch.TestFetches.page;
import static dev.marquee.indexer.fetch.TestFetches.refusal;
import static dev.marquee.indexer.fetch.TestSite.answer;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a fetch gives for what a site answers. */
class PageFetcherTest {
  private TestSite site;
  private PageFetcher fetcher;

  @BeforeEach
  void openSite() throws Exception {
    site = TestSite.open();
    fetcher = TestFetches.of(site);
  }

  @AfterEach
  void closeSite() throws Exception {
    fetcher.close();
    site.awaitAllClosed();
    site.close();
  }

  @Test
  void givesTheBytesWithCharsetAndAddress() throws Exception {
    site.on("/film?id=1", answer("200 OK", "good", "Content-Type: Text/HTML; charset=latin1"));

    FetchedPage page = page(fetcher.fetch(site.at("/film?id=1#reviews")));

    assertThat(page.content().text(UTF_8)).isEqualTo("good");
    assertThat(page.content().open()).hasContent("good");
    assertThat(page.content().sizeBytes()).isEqualTo(4);
    assertThat(page.charset()).contains(ISO_8859_1);
    assertThat(page.mediaType()).contains("Text/HTML");
    assertThat(page.address()).isEqualTo(site.at("/film?id=1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type: text/html; charset=no-such", "Content-Type: ;;", "X: y"})
  void leavesTheCharsetToTheReaderWhereTheSiteSaysNone(String header) throws Exception {
    site.on("/", answer("200 OK", "good", header));

    assertThat(page(fetcher.fetch(site.at(""))).charset()).isEmpty();
  }

  @Test
  void saysWhoAsksAndSendsNoCookies() throws Exception {
    site.on("/", answer("200 OK", "one", "Set-Cookie: secret=1; Path=/"));

    page(fetcher.fetch(site.at("/")));
    page(fetcher.fetch(site.at("/")));

    assertThat(site.asked("/"))
        .hasSize(2)
        .allSatisfy(
            asked ->
                assertThat(asked.headers())
                    .containsEntry("accept-encoding", "gzip")
                    .containsEntry("host", site.at("/").getAuthority())
                    .hasEntrySatisfying(
                        "user-agent", agent -> assertThat(agent).startsWith("Marquee/"))
                    .doesNotContainKeys("cookie", "authorization", "upgrade", "referer"));
  }

  @Test
  void unpacksPages() throws Exception {
    byte[] packed = Packed.gzip("good".repeat(1000));
    site.on(
        "/packed",
        (asked, connection) ->
            TestSite.write(connection, "200 OK", packed, "Content-Encoding: GZIP"));

    assertThat(page(fetcher.fetch(site.at("/packed"))).content().text(UTF_8))
        .isEqualTo("good".repeat(1000));
  }

  @Test
  void readsPagesInChunks() throws Exception {
    String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    site.on("/chunks", TestSite.raw(head + "2\r\ngo\r\n2\r\nod\r\n0\r\n\r\n"));

    assertThat(page(fetcher.fetch(site.at("/chunks"))).content().text(UTF_8)).isEqualTo("good");
  }

  @ParameterizedTest
  @CsvSource({
    "202 Accepted, BLOCKED_BY_SITE",
    "401 Unauthorized, BLOCKED_BY_SITE",
    "403 Forbidden, BLOCKED_BY_SITE",
    "451 Unavailable, BLOCKED_BY_SITE",
    "404 Not Found, NOT_FOUND",
    "410 Gone, NOT_FOUND",
    "400 Bad Request, SITE_FAILED",
    "206 Partial Content, BROKEN_ANSWER",
    "304 Not Modified, BROKEN_ANSWER",
    "301 Moved, BROKEN_ANSWER",
    "500 Internal Server Error, SITE_FAILED",
    "502 Bad Gateway, SITE_FAILED"
  })
  void refusesWhatIsNoPage(String status, Refusal reason) throws Exception {
    site.on("/challenge", answer(status, ""));

    assertThat(refusal(fetcher.fetch(site.at("/challenge")))).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cf-mitigated: challenge", "x-amzn-waf-action: captcha"})
  void knowsAChallengeByTheHeaderOfItsGuard(String header) throws Exception {
    site.on("/challenge", answer("503 Service Unavailable", "are you a person?", header));

    assertThat(refusal(fetcher.fetch(site.at("/challenge")))).isEqualTo(Refusal.BLOCKED_BY_SITE);
    assertThat(site.asked("/challenge")).hasSize(1);
  }

  @Test
  void saysThatAPageIsBlockedByTheSite() throws Exception {
    site.on("/challenge", answer("202 Accepted", ""));

    assertThat(fetcher.fetch(site.at("/challenge")))
        .isEqualTo(new FetchOutcome.Refused(Refusal.BLOCKED_BY_SITE, "films.test"))
        .extracting(outcome -> ((FetchOutcome.Refused) outcome).sentence())
        .isEqualTo(
            "blocked by the site: films.test wants a person with a browser or an account; ask the"
                + " site for another way");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://films.test/",
        "file:///etc/passwd",
        "films.test/page",
        "mailto:a@films.test",
        "http://name@films.test/",
        "http://name:secret@films.test/",
        "http://films.test:22/",
        "https://films.test:80/",
        "http:///page",
        "http://films_test/"
      })
  void refusesAddressesThatAreNoPlainPages(String address) throws Exception {
    FetchOutcome outcome = fetcher.fetch(URI.create(address));

    assertThat(outcome).isInstanceOf(FetchOutcome.Refused.class);
    FetchOutcome.Refused refused = (FetchOutcome.Refused) outcome;
    assertThat(refused.reason()).isEqualTo(Refusal.BAD_ADDRESS);
    assertThat(refused.sentence()).doesNotContain("secret", "name@");
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void fetchesNothingUntilAHostIsListed() throws Exception {
    try (PageFetcher nowhere =
        new PageFetcher(
            FetchSettings.DEFAULT,
            TestFetches.excepting(site),
            TestFetches.surroundings(TestFetches.loopback()))) {
      assertThat(refusal(nowhere.fetch(site.at("/")))).isEqualTo(Refusal.HOST_NOT_LISTED);
    }
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void aListedHostDoesNotAllowTheHostsBelowIt() throws Exception {
    try (PageFetcher strict =
        new PageFetcher(
            FetchSettings.forHosts(Set.of("FILMS.test")),
            TestFetches.excepting(site),
            TestFetches.surroundings(TestFetches.loopback()))) {
      assertThat(refusal(strict.fetch(URI.create("http://www.films.test/"))))
          .isEqualTo(Refusal.HOST_NOT_LISTED);
      assertThat(refusal(strict.fetch(site.at("/absent")))).isEqualTo(Refusal.NOT_FOUND);
    }
  }

  @Test
  void refusesAHostOfThisMachineWithoutAnException() throws Exception {
    try (PageFetcher strict =
        new PageFetcher(FetchSettings.forHosts(Set.of("localhost")), AddressPolicy.PUBLIC)) {
      assertThat(strict.fetch(URI.create("http://localhost/")))
          .isEqualTo(new FetchOutcome.Refused(Refusal.ADDRESS_NOT_PUBLIC, "localhost"));
    }
  }

  @Test
  void saysThatAHostIsUnknownOrAway() throws Exception {
    TestSite away = TestSite.open();
    away.close();
    Set<String> hosts = Set.of(TestSite.HOST, "unknown.films.test");
    try (PageFetcher other =
        new PageFetcher(
            new FetchSettings(hosts, TestFetches.LIMITS, TestFetches.HASTY),
            TestFetches.excepting(away),
            TestFetches.surroundings(TestFetches.loopback()))) {
      assertThat(refusal(other.fetch(away.at("/")))).isEqualTo(Refusal.UNREACHABLE);
      assertThat(refusal(other.fetch(URI.create("http://unknown.films.test/"))))
          .isEqualTo(Refusal.UNREACHABLE);
    }
  }

  @Test
  void everyRefusalNamesTheHostAndAWayOut() {
    for (Refusal refusal : Refusal.values()) {
      assertThat(refusal.sentence("films.test")).contains("films.test").doesNotContain("%");
    }
  }
}
