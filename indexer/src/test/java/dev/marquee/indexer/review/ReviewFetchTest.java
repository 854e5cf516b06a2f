package dev.marquee.indexer.review;

import static dev.marquee.indexer.fetch.TestSite.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.marquee.catalog.MovieId;
import dev.marquee.indexer.ImportSummary.Outcome;
import dev.marquee.indexer.ImportSummary.Skipped;
import dev.marquee.indexer.fetch.PageFetcher;
import dev.marquee.indexer.fetch.TestFetches;
import dev.marquee.indexer.fetch.TestSite;
import dev.marquee.indexer.review.draft.FilmName;
import dev.marquee.indexer.review.draft.FilmReference;
import dev.marquee.indexer.row.RowSummary;
import dev.marquee.review.Review;
import dev.marquee.review.Sentiment;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a fetch of pages stores and tells. */
class ReviewFetchTest {
  private static final Optional<FilmReference> ALIEN = Optional.of(FilmName.read("tmdb-348"));

  private final Map<String, Review> stored = new TreeMap<>();
  private final List<FetchProgress> told = new ArrayList<>();
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

  private RowSummary fetch(String... paths) {
    return fetch(ALIEN, Arrays.stream(paths).map(path -> site.at(path).toString()).toList());
  }

  private RowSummary fetch(Optional<FilmReference> film, List<String> addresses) {
    ReviewPipeline pipeline =
        new ReviewPipeline(
            FilmReference::idBeforeTheFilm,
            review -> review.withSentiment(Optional.of(new Sentiment(0.9))),
            reviews -> {
              reviews.forEach(review -> stored.put(review.id().value(), review));
              return List.of();
            },
            Clock.systemUTC());
    return pipeline.fetchPages(addresses, film, fetcher, told::add);
  }

  private static String review(String text) {
    return "<div itemscope itemtype='https://schema.org/Review'><p itemprop=reviewBody>%s</p></div>"
        .formatted(text);
  }

  private static String next(String link) {
    return "<a rel=next href='%s'>more</a>".formatted(link);
  }

  private static TestSite.Handler page(String html, String... headers) {
    return answer("200 OK", html, headers);
  }

  @Test
  void storesTheReviewsOfPagesWithTheirFilmLabelAndAddress() {
    site.on("/a", page(review("One.") + review("Two.") + review("")));
    site.on("/b", page(review("Three.")));

    RowSummary summary = fetch("/a", "/b");

    assertThat(stored.values())
        .extracting(Review::text)
        .containsExactlyInAnyOrder("One.", "Two.", "Three.");
    assertThat(stored.values())
        .allSatisfy(review -> assertThat(review.movie()).isEqualTo(new MovieId("tmdb-348")))
        .allSatisfy(review -> assertThat(review.sentiment()).contains(new Sentiment(0.9)))
        .allSatisfy(review -> assertThat(review.source()).isEqualTo("films-test"))
        .anySatisfy(review -> assertThat(review.url()).contains(site.at("/b").toString()));
    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(List.of(summary.read(), summary.taken(), summary.broken()))
        .containsExactly(4L, 3L, 1L);
    assertThat(summary.counts())
        .isEqualTo(Map.of("pages", 2L, "unchanged", 0L, "empty", 0L, "unjudged", 0L));
    assertThat(summary.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.file()).isEqualTo(site.at("/a").toString()));
    assertThat(told)
        .containsExactly(
            new FetchProgress(site.at("/a").toString(), 0, 2),
            new FetchProgress(site.at("/b").toString(), 1, 2));
  }

  @Test
  void takesTheFilmThatThePageTellsWhereNoneIsSaid() {
    site.on(
        "/a",
        page(
            "<script type=application/ld+json>{\"@type\": \"Movie\", \"sameAs\":"
                + " \"https://www.imdb.com/title/tt0078748/\", \"review\": {\"@type\": \"Review\","
                + " \"reviewBody\": \"It waits.\"}}</script>"));
    site.on("/b", page(review("Of which film?")));

    RowSummary summary =
        fetch(Optional.empty(), List.of(site.at("/a").toString(), site.at("/b").toString()));

    assertThat(stored.values())
        .singleElement()
        .satisfies(review -> assertThat(review.movie().value()).isEqualTo("imdb-tt0078748"));
    fetch("/a");
    assertThat(stored.values())
        .singleElement()
        .satisfies(review -> assertThat(review.movie().value()).isEqualTo("tmdb-348"));
    assertThat(summary.broken()).isEqualTo(1);
    assertThat(summary.outcome()).isEqualTo(Outcome.COMPLETE);
  }

  @Test
  void addsNothingTheSecondTimeAndSaysThatThePageIsUnchanged() {
    String html = review("One.") + review("Two.");
    site.on(
        "/a",
        (asked, connection) -> {
          boolean known = asked.headers().containsKey("if-none-match");
          answer(known ? "304 Not Modified" : "200 OK", known ? "" : html, "ETag: \"v1\"")
              .answer(asked, connection);
        });
    fetch("/a");
    Map<String, Review> first = Map.copyOf(stored);

    RowSummary second = fetch("/a");

    assertThat(stored.keySet()).isEqualTo(first.keySet());
    assertThat(second.outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(second.counts()).containsEntry("pages", 1L).containsEntry("unchanged", 1L);
  }

  @Test
  void goesOnToTheNextPageOfTheList() {
    site.on("/list", page(review("One.") + next("?page=2")));
    site.on("/list?page=2", page(review("Two.") + next("?page=3")));
    site.on("/list?page=3", page(review("Three.")));

    RowSummary summary = fetch("/list", "/list?page=3");

    assertThat(stored).hasSize(3);
    assertThat(summary.counts()).containsEntry("pages", 3L);
    assertThat(site.asked("/list?page=3")).hasSize(1);
  }

  @Test
  void readsPagesThatLeadInACircleOnce() {
    site.on("/list", page(review("One.") + next("?page=2")));
    site.on("/list?page=2", page(review("Two.") + next("/list")));

    assertThat(fetch("/list").outcome()).isEqualTo(Outcome.COMPLETE);
    assertThat(site.asked("/list")).hasSize(1);
  }

  @Test
  void endsAListWithoutEndWithTheAddressToGoOnFrom() {
    for (int number = 1; number <= FetchRun.MAX_PAGES + 2; number++) {
      site.on(
          "/list?page=" + number,
          page(review("Number %d.".formatted(number)) + next("?page=" + (number + 1))));
    }
    site.on("/other", page(review("Another.")));

    RowSummary summary = fetch("/list?page=1", "/other");

    assertThat(stored).hasSize(FetchRun.MAX_PAGES + 1);
    assertThat(summary.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(summary.failures())
        .containsExactly(
            new Skipped(
                site.at("/list?page=21").toString(),
                "not read, since at most 20 pages are read from one address on; give this one to go"
                    + " on"));
    assertThat(site.asked("/list?page=21")).isEmpty();
  }

  @Test
  void tellsOfEachPageThatShowsNoReviewsAndGoesOn() {
    site.robots("User-agent: *\nDisallow: /closed");
    site.on("/new-layout", page("<article class=fresh>It waits.</article>"));
    site.on("/challenge", page("<title>Just a moment...</title><p>Are you a person?</p>"));
    site.on("/blank", page(""));
    site.on("/open", page(review("One.")));

    RowSummary summary =
        fetch("/new-layout", "/challenge", "/blank", "/closed", "/absent", "/open");

    assertThat(stored).hasSize(1);
    assertThat(summary.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(summary.failures())
        .containsExactly(
            failure(
                "/new-layout",
                "the layout of the page is not the one that is known, so its reviews cannot be"
                    + " read: it lacks a Review of schema.org in JSON-LD or microdata"),
            failure(
                "/challenge",
                "blocked by the site: the page asks whether a person is there; ask the site for"
                    + " another way"),
            failure(
                "/blank", "blocked by the site: the page is empty; ask the site for another way"),
            failure(
                "/closed",
                "the robots.txt of films.test asks not to fetch this page; ask the site for another"
                    + " way"),
            failure("/absent", "films.test has no such page; check the address"));
  }

  @Test
  void tellsAPageThatSaysItHasNoneFromOneWhoseLayoutChanged() throws Exception {
    String film = "/title/tt0078748/reviews/";
    site.on(film, page("<div data-testid=tturv-total-reviews>0 reviews</div>"));
    site.on("/changed", page("<div data-testid=tturv-total-reviews>25 reviews</div>"));
    fetcher.close();
    fetcher = TestFetches.as("www.imdb.com", site);

    RowSummary summary =
        fetch(
            Optional.empty(),
            Stream.of(film, "/changed")
                .map(path -> site.at(path).toString().replace(TestSite.HOST, "www.imdb.com"))
                .toList());

    assertThat(summary.counts()).containsEntry("pages", 1L).containsEntry("empty", 1L);
    assertThat(summary.failures())
        .singleElement()
        .satisfies(failure -> assertThat(failure.name()).endsWith("/changed"))
        .satisfies(failure -> assertThat(failure.reason()).contains("it lacks reviews at article"));
  }

  private Skipped failure(String path, String reason) {
    return new Skipped(site.at(path).toString(), reason);
  }

  @Test
  void refusesAnAddressThatIsNoneAndRepeatsNoPassword() {
    URI whole = site.at("/a");
    RowSummary summary =
        fetch(
            ALIEN,
            List.of("two words", whole.toString().replace("films.test", "ann:secret@films.test")));

    assertThat(summary.failures())
        .extracting(Skipped::name)
        .containsExactly("two words", whole.toString());
    assertThat(summary.failures())
        .allSatisfy(
            failure -> assertThat(failure.reason()).contains("give the plain address of the page"))
        .noneSatisfy(failure -> assertThat(failure.toString()).contains("secret"));
  }

  @Test
  void endsWhenInterruptedAndKeepsWhatWasStored() {
    site.on("/a", page(review("One.") + next("?page=2")));
    site.on(
        "/a?page=2",
        (asked, connection) -> {
          while (connection.getInputStream().read() >= 0) {
            // It hangs until the other side goes.
          }
        });
    Thread fetching = Thread.currentThread();
    Thread.ofVirtual()
        .start(
            () -> {
              await().until(() -> !site.asked("/a?page=2").isEmpty());
              fetching.interrupt();
              fetcher.close();
            });

    RowSummary summary = fetch("/a", "/b");

    assertThat(Thread.interrupted()).isTrue();
    assertThat(summary.outcome()).isEqualTo(Outcome.CANCELLED);
    assertThat(summary.failures()).isEmpty();
    assertThat(stored).hasSize(1);
    assertThat(site.asked("/b")).isEmpty();
  }
}
