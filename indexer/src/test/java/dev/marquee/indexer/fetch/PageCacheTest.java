package dev.marquee.indexer.fetch;

import static dev.marquee.indexer.fetch.TestFetches.page;
import static dev.marquee.indexer.fetch.TestSite.answer;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.indexer.fetch.FetchOutcome.Unchanged;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageCacheTest {
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
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "ETag, '\"v1\"', if-none-match",
    "ETag, 'W/\"v1\"', if-none-match",
    "Last-Modified, 'Thu, 01 Jan 2026 00:00:00 GMT', if-modified-since"
  })
  void doesNotReadAPageAgainThatIsUnchanged(String mark, String value, String condition)
      throws Exception {
    site.on(
        "/etag",
        (asked, connection) ->
            (value.equals(asked.headers().get(condition))
                    ? answer("304 Not Modified", "")
                    : answer("200 OK", "good", mark + ": " + value))
                .answer(asked, connection));

    FetchedPage first = page(fetcher.fetch(site.at("/etag")));

    assertThat(fetcher.fetch(site.at("/etag"))).isEqualTo(new Unchanged(first));
    assertThat(site.asked("/etag")).hasSize(2);
  }

  @Test
  void readsAPageAgainThatChanged() throws Exception {
    site.on("/etag", answer("200 OK", "old", "ETag: \"v1\""));
    page(fetcher.fetch(site.at("/etag")));
    site.on("/etag", answer("200 OK", "new", "ETag: \"v2\""));

    assertThat(page(fetcher.fetch(site.at("/etag"))).content().text(UTF_8)).isEqualTo("new");
    site.on("/etag", answer("200 OK", "last"));
    page(fetcher.fetch(site.at("/etag")));
    page(fetcher.fetch(site.at("/etag")));

    assertThat(site.asked("/etag"))
        .extracting(asked -> asked.headers().getOrDefault("if-none-match", "none"))
        .containsExactly("none", "\"v1\"", "\"v2\"", "none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ETag: no quotes", "Last-Modified: yesterday", "ETag: \"a b\"", "X: y"})
  void asksWithoutConditionsWhereThereIsNoGoodMark(String header) throws Exception {
    site.on("/", answer("200 OK", "good", header));

    page(fetcher.fetch(site.at("/")));
    page(fetcher.fetch(site.at("/")));

    assertThat(site.asked("/").getLast().headers())
        .doesNotContainKeys("if-none-match", "if-modified-since");
  }

  @Test
  void forgetsWhatIsNotToBeKept() throws Exception {
    site.on("/", answer("200 OK", "good", "ETag: \"v1\"", "Cache-Control: private, No-Store"));

    page(fetcher.fetch(site.at("/")));
    page(fetcher.fetch(site.at("/")));

    assertThat(site.asked("/").getLast().headers()).doesNotContainKey("if-none-match");
  }

  @Test
  void letsGoWhatWasNotAskedForLongest() {
    PageCache cache = new PageCache(10_000);
    cache.put(site.at("/1"), entry(3000));
    cache.put(site.at("/2"), entry(3000));
    assertThat(cache.get(site.at("/1"))).isPresent();

    cache.put(site.at("/3"), entry(3000));

    assertThat(cache.get(site.at("/1"))).isPresent();
    assertThat(cache.get(site.at("/2"))).isEmpty();
    assertThat(cache.get(site.at("/3"))).isPresent();
  }

  @Test
  void putsNothingOutForAPageThatDoesNotFit() {
    PageCache cache = new PageCache(10_000);
    cache.put(site.at("/1"), entry(3000));
    cache.put(site.at("/2"), entry(10_000));
    cache.put(site.at("/1"), entry(3001));

    assertThat(cache.get(site.at("/2"))).isEmpty();
    assertThat(cache.get(site.at("/1")))
        .hasValueSatisfying(
            entry -> assertThat(entry.page().content().sizeBytes()).isEqualTo(3001));
  }

  private static PageCache.Entry entry(int bytes) {
    FetchedPage page =
        new FetchedPage(
            URI.create("http://films.test/"),
            Optional.empty(),
            Optional.empty(),
            new PageContent(new byte[bytes]),
            Instant.EPOCH);
    return new PageCache.Entry(page, Map.of("If-None-Match", "\"v1\""));
  }
}
