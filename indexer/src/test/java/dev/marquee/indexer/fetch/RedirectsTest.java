package dev.marquee.indexer.fetch;

import static dev.marquee.indexer.fetch.TestFetches.page;
import static dev.marquee.indexer.fetch.TestFetches.refusal;
import static dev.marquee.indexer.fetch.TestSite.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
  private TestSite site;
  private TestSite inner;
  private PageFetcher fetcher;

  @BeforeEach
  void openSites() throws Exception {
    site = TestSite.open();
    inner = TestSite.open();
    // The list has hosts inside by mistake, or the owner of their names points them there.
    Set<String> hosts = Set.of(TestSite.HOST, "inner.test", "loopback.test", "metadata.test");
    fetcher =
        new PageFetcher(
            new FetchSettings(hosts, TestFetches.LIMITS, TestFetches.HASTY),
            TestFetches.excepting(site),
            TestFetches.surroundings(
                TestFetches.names(
                    Map.of(
                        TestSite.HOST,
                        "127.0.0.1",
                        "inner.test",
                        "10.0.0.7",
                        "loopback.test",
                        "127.0.0.1",
                        "metadata.test",
                        "169.254.169.254"))));
  }

  @AfterEach
  void closeSites() throws Exception {
    fetcher.close();
    assertThat(inner.asked()).as("nothing inside was asked").isEmpty();
    site.close();
    inner.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/a/b?x=1, 301, /c, /c",
    "/a/b?x=1, 302, c, /a/c",
    "/a/b?x=1, 303, ../c, /c",
    "/a/b?x=1, 307, ?x=2, /a/b?x=2",
    "/a/b?x=1, 308, //films.test:PORT/c#part, /c"
  })
  void followsRedirectsAndTellsTheFinalAddress(String from, int status, String location, String to)
      throws Exception {
    String absolute = location.replace("PORT", String.valueOf(site.place().getPort()));
    site.on(from, answer(status + " Moved", "", "Location: " + absolute));
    site.on(to, answer("200 OK", "good"));

    FetchedPage page = page(fetcher.fetch(site.at(from)));

    assertThat(page.content().text(UTF_8)).isEqualTo("good");
    assertThat(page.address()).isEqualTo(site.at(to));
  }

  @Test
  void followsFiveRedirectsAndNoSixth() throws Exception {
    site.on("/0", answer("200 OK", "good"));
    for (int step = 1; step <= 6; step++) {
      site.on("/" + step, answer("302 Found", "", "Location: /" + (step - 1)));
    }

    assertThat(page(fetcher.fetch(site.at("/5"))).address()).isEqualTo(site.at("/0"));
    assertThat(refusal(fetcher.fetch(site.at("/6")))).isEqualTo(Refusal.TOO_MANY_REDIRECTS);
  }

  @Test
  void leavesARedirectLoop() throws Exception {
    site.on("/redirect-loop", answer("302 Found", "", "Location: /redirect-loop"));

    assertThat(refusal(fetcher.fetch(site.at("/redirect-loop"))))
        .isEqualTo(Refusal.TOO_MANY_REDIRECTS);
    assertThat(site.asked("/redirect-loop")).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inner.test", "loopback.test", "metadata.test"})
  void doesNotFollowToAPrivateAddress(String host) throws Exception {
    site.on("/redirect-to-private", answer("302 Found", "", "Location: http://" + host + "/"));

    assertThat(refusal(fetcher.fetch(site.at("/redirect-to-private"))))
        .isEqualTo(Refusal.ADDRESS_NOT_PUBLIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/secret",
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://[::1]/",
        "http://elsewhere.test/",
        "http://films.test:1/",
        "http://secret@films.test/",
        "https://films.test:22/",
        "file:///etc/passwd",
        "gopher://films.test/",
        "javascript:secret()"
      })
  void doesNotFollowToWhatIsNotAllowed(String location) throws Exception {
    site.on("/redirect", answer("302 Found", "", "Location: " + location));

    assertThat(refusal(fetcher.fetch(site.at("/redirect")))).isEqualTo(Refusal.LEADS_ELSEWHERE);
  }

  @Test
  void doesNotFollowToAnotherPortOfTheSameMachine() throws Exception {
    URI target = inner.at("/");
    site.on("/redirect", answer("302 Found", "", "Location: " + target));

    assertThat(refusal(fetcher.fetch(site.at("/redirect")))).isEqualTo(Refusal.LEADS_ELSEWHERE);
  }

  @Test
  void holdsRobotsAgainstTheEndOfARedirectToo() throws Exception {
    site.robots("User-agent: *\nDisallow: /closed");
    site.on("/open", answer("302 Found", "", "Location: /closed"));

    assertThat(refusal(fetcher.fetch(site.at("/open")))).isEqualTo(Refusal.ROBOTS);
    assertThat(site.asked("/closed")).isEmpty();
  }
}
