package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.audience.Action;
import dev.marquee.audience.Event;
import dev.marquee.audience.Origin;
import dev.marquee.query.EventScope;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do in a real browser, on Marquee's pages and on those of others, as it is stored. */
class PageScriptTest extends PageTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String NOTHING_BEFORE = "";
  private static final String FILM =
      "<meta name='marquee:movie' content='tmdb-27205'></head><body><ul"
          + " data-marquee-origin='similar'><li data-marquee-movie='tmdb-129'"
          + " data-marquee-position='1'><a href='#' data-marquee-action='recommend_click'>Spirited"
          + " Away</a><li data-marquee-movie='tmdb-157336' data-marquee-position='2'"
          + " style='margin-top: 5000px'>far down</ul><button id='like' data-marquee-action='like'"
          + " data-marquee-movie='tmdb-27205'>Like</button>";

  @TempDir Path folder;
  private Shell shell;
  private FilmSite site;

  @BeforeEach
  void importFilms() throws IOException {
    SampleFiles.films(folder);
    site = new FilmSite();
    shell = new Shell(folder).with("MARQUEE_ORIGINS", site.origin());
    shell.run("import", "films.jsonl");
  }

  @AfterEach
  void closeSite() {
    site.close();
  }

  private Shell.Served serve() {
    return shell.serve("serve", "--port", "0");
  }

  private static String script(Shell.Served server) {
    return server.address() + "marquee.js";
  }

  @Test
  void marqueesOwnPagesTellEachActionOnce() throws IOException, InterruptedException {
    String film;
    try (Shell.Served server = serve()) {
      ChromiumTab tab = chromium.open(server.address(), NOTHING_BEFORE);
      awaitShownFilms(tab, 3);
      tab.go(server.address() + "?q=interstellar");
      awaitShownFilms(tab, 1);
      tab.click("[data-marquee-origin=search] a");
      tab.awaitTrue("!!document.querySelector('film-page h1')");
      film = tab.value("location.pathname").asText().replaceFirst("/film/", "");
      tab.rest(Duration.ofMillis(1200));
      tab.leave();
      awaitEvents(server, "view", 1);
    }
    List<Event> events = stored();
    assertThat(of(events, Action.HOME_VISIT)).hasSize(1);
    assertThat(of(events, Action.SEARCH))
        .singleElement()
        .satisfies(
            search -> {
              assertThat(search.details().query()).hasValue("interstellar");
              assertThat(search.details().value().orElse(0)).isPositive();
            });
    assertThat(of(events, Action.CLICK))
        .singleElement()
        .satisfies(
            click -> {
              assertThat(click.movie().orElseThrow().value()).isEqualTo(film);
              assertThat(click.details().origin()).hasValue(Origin.SEARCH);
              assertThat(click.details().position()).hasValue(1);
            });
    assertThat(of(events, Action.VIEW))
        .singleElement()
        .satisfies(
            view -> {
              assertThat(view.movie().orElseThrow().value()).isEqualTo(film);
              assertThat(view.details().durationSeconds().orElse(0)).isBetween(1.0, 60.0);
            });
    assertThat(of(events, Action.IMPRESSION))
        .filteredOn(shown -> shown.details().origin().equals(Optional.of(Origin.PAGE)))
        .hasSize(3);
    assertThat(events).extracting(Event::user).containsOnly(events.getFirst().user());
    assertThat(events).extracting(Event::session).containsOnly(events.getFirst().session());
  }

  @Test
  void comingBackToResultsIsNoNewSearch() throws Exception {
    try (Shell.Served server = serve()) {
      ChromiumTab tab = chromium.open(server.address() + "?q=interstellar", NOTHING_BEFORE);
      tab.click("[data-marquee-origin=search] a");
      tab.awaitTrue("!!document.querySelector('film-page h1')");
      tab.value("history.back()");
      tab.awaitTrue("!!document.querySelector('[data-marquee-origin=search] a')");
      tab.value("document.querySelector('.sort select').value = 'newest'");
      tab.value("document.querySelector('.sort select').dispatchEvent(new Event('change'))");
      tab.awaitTrue("location.search.includes('sort=newest')");
      tab.rest(Duration.ofSeconds(1));
      tab.leave();
      awaitEvents(server, "view", 1);
      awaitEvents(server, "search", 1);
    }
    assertThat(of(stored(), Action.SEARCH)).hasSize(1);
  }

  @Test
  void aSuggestionThatIsChosenIsASearchAndAClick() throws Exception {
    try (Shell.Served server = serve()) {
      ChromiumTab tab = chromium.open(server.address(), NOTHING_BEFORE);
      tab.awaitTrue("!!document.querySelector('film-search .suggestion-panel')");
      tab.value("document.querySelector('film-search input').focus()");
      tab.value("document.execCommand('insertText', false, 'interst')");
      tab.click("[role=option]");
      tab.awaitTrue("!!document.querySelector('film-page h1')");
      tab.leave();
      awaitEvents(server, "view", 1);
    }
    List<Event> events = stored();
    assertThat(of(events, Action.SEARCH))
        .singleElement()
        .satisfies(search -> assertThat(search.details().query()).hasValue("interst"));
    assertThat(of(events, Action.CLICK))
        .singleElement()
        .satisfies(
            click -> {
              assertThat(click.movie()).isEqualTo(of(events, Action.VIEW).getFirst().movie());
              assertThat(click.details().position()).hasValue(1);
            });
  }

  @Test
  void anotherSitesPagesSayInTheirHtmlWhatThereIsToTell() throws Exception {
    try (Shell.Served server = serve()) {
      site.with("/film", script(server), FILM);
      ChromiumTab tab = chromium.open(site.origin() + "/film", NOTHING_BEFORE);
      awaitShownFilms(tab, 1);
      tab.click("#like");
      tab.click("[data-marquee-action=recommend_click]");
      tab.value("marquee.tell({action: 'search', query: 'incep', value: 0})");
      tab.leave();
      awaitEvents(server, "view", 1);
    }
    assertThat(stored())
        .extracting(
            Event::action, event -> event.movie().map(Object::toString), e -> e.details().origin())
        .containsExactlyInAnyOrder(
            tuple(Action.VIEW, Optional.of("tmdb-27205"), Optional.empty()),
            tuple(Action.IMPRESSION, Optional.of("tmdb-129"), Optional.of(Origin.SIMILAR)),
            tuple(Action.LIKE, Optional.of("tmdb-27205"), Optional.empty()),
            tuple(Action.RECOMMEND_CLICK, Optional.of("tmdb-129"), Optional.of(Origin.SIMILAR)),
            tuple(Action.SEARCH, Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"doNotTrack | \"1\"", "globalPrivacyControl | true"})
  void whoAsksNotToBeTrackedIsNot(String property, String value) throws Exception {
    String before =
        "Object.defineProperty(Navigator.prototype, '%s', {get: () => %s, configurable: true})"
            .formatted(property, value);
    try (Shell.Served server = serve()) {
      site.with("/film", script(server), FILM);
      ChromiumTab tab = chromium.open(site.origin() + "/film", before);
      tab.click("#like");
      tab.value("marquee.tell({action: 'search', query: 'incep'})");
      tab.rest(Duration.ofMillis(1500));
      tab.hurry();
      assertThat(tab.value("localStorage.length + sessionStorage.length").asInt()).isZero();
      tab.go(server.address() + "?q=inception");
      tab.awaitTrue("!!document.querySelector('.film-card a')");
      tab.leave();
      tab.rest(Duration.ofSeconds(1));
      assertThat(events(server)).isZero();
    }
  }

  @Test
  void whatCouldNotBeSentIsSentWhenTheServerIsBackAndCountsOnce() throws Exception {
    ChromiumTab tab;
    int port;
    try (Shell.Served server = serve()) {
      port = URI.create(server.address()).getPort();
      site.with("/list", script(server), "<body>");
      // The first answer that comes is lost on its way.
      tab =
          chromium.open(
              site.origin() + "/list",
              """
              const real = window.fetch; let lost = false;
              window.fetch = async (...request) => {
                const answer = await real(...request);
                if (!lost) { lost = true; throw new TypeError('connection lost'); }
                return answer;
              };
              """);
      tab.value("marquee.tell({action: 'like', movie_id: 'tmdb-129'})");
      tab.hurry();
      awaitEvents(server, "like", 1);
    }
    tab.value("marquee.tell({action: 'share', movie_id: 'tmdb-129'})");
    tab.hurry();
    tab.awaitTrue("JSON.parse(localStorage['marquee.tell.pause'] || '[0, 0]')[1] >= 2");
    try (Shell.Served server = shell.serve("serve", "--port", String.valueOf(port))) {
      awaitEvents(server, "share", 1);
      tab.awaitTrue("!Object.keys(localStorage).some(key => key.includes('.event.'))");
      assertThat(events(server)).isEqualTo(2);
    }
  }

  @Test
  void tabsOfOnePageLoseNothingAndDoubleNothing() throws Exception {
    try (Shell.Served server = serve()) {
      site.with("/list", script(server), "<body>");
      for (int count = 0; count < 3; count++) {
        chromium
            .open(site.origin() + "/list", NOTHING_BEFORE)
            .value(
                "for (let film = 1; film <= 70; film++) marquee.tell({action: 'like', movie_id:"
                    + " 'tmdb-' + film})");
      }
      awaitEvents(server, "like", 210);
    }
    assertThat(stored()).hasSize(210).extracting(Event::user).containsOnly(stored().get(0).user());
  }

  @Test
  void pagesOfOriginsThatAreNotListedAreRefused() throws Exception {
    String json =
        "fetch('%sapi/events', {method: 'POST', headers: {'Content-Type': '%s'}, body:"
            + " JSON.stringify({event_id: '%s', user_id: 'u', action: 'like'})}).then(answer =>"
            + " answer.status, () => 0)";
    try (FilmSite stranger = new FilmSite();
        Shell.Served server = serve()) {
      for (FilmSite any : List.of(site, stranger)) {
        any.with("/list", script(server), "<body>");
        ChromiumTab tab = chromium.open(any.origin() + "/list", NOTHING_BEFORE);
        tab.value("marquee.tell({action: 'share'})");
        int status = any == site ? 200 : 0;
        String address = server.address();
        assertThat(tab.value(json.formatted(address, "application/json", "a")).asInt())
            .isEqualTo(status);
        assertThat(tab.value(json.formatted(address, "application/x-ndjson", "b")).asInt())
            .isEqualTo(status);
        tab.leave();
      }
      awaitEvents(server, "share", 1);
      assertThat(events(server)).isEqualTo(3);
    }
  }

  @Test
  void aServerThatCollectsNothingIsLeftInPeace() throws Exception {
    shell.with("ANALYTICS_ENABLED", "false");
    try (Shell.Served server = serve()) {
      site.with("/film", script(server), FILM);
      ChromiumTab tab = chromium.open(site.origin() + "/film", NOTHING_BEFORE);
      tab.click("#like");
      tab.hurry();
      tab.awaitTrue("Number(localStorage['marquee.tell.off']) > Date.now()");
      tab.click("#like");
      assertThat(
              tab.value("Object.keys(localStorage).some(key => key.includes('.event.'))")
                  .asBoolean())
          .isFalse();
    }
  }

  @Test
  void aBrowserThatKeepsNothingTellsAllTheSame() throws Exception {
    String denied =
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('denied');"
            + " }})";
    try (Shell.Served server = serve()) {
      site.with("/film", script(server), FILM);
      ChromiumTab tab = chromium.open(site.origin() + "/film", denied);
      tab.click("#like");
      tab.leave();
      awaitEvents(server, "view", 1);
      awaitEvents(server, "like", 1);
    }
  }

  @Test
  void whoWritesReviewsIsTheSamePerson() throws Exception {
    try (Shell.Served server = serve()) {
      ChromiumTab tab = chromium.open(server.address() + "catalogue", NOTHING_BEFORE);
      tab.value("localStorage['marquee.visitor'] = '{\"user_id\": \"u-7\", \"token\": \"t\"}'");
      tab.value("marquee.tell({action: 'like', movie_id: 'tmdb-129'})");
      tab.leave();
      awaitEvents(server, "like", 1);
    }
    assertThat(stored())
        .singleElement()
        .satisfies(like -> assertThat(like.user().value()).isEqualTo("u-7"));
  }

  /** Waits until as many films were told as shown on the page that is open. */
  private static void awaitShownFilms(ChromiumTab tab, int count) {
    tab.awaitTrue(
        "Object.keys(localStorage).filter(key => key.includes('.event.') &&"
            + " localStorage[key].includes('impression')).length >= "
            + count);
  }

  private static void awaitEvents(Shell.Served server, String action, int count) {
    String expected = "\"%s\":%d".formatted(action, count);
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(Browser.get(server.address() + "api/analytics/user-behavior"))
                    .contains(expected));
  }

  private static int events(Shell.Served server) throws IOException, InterruptedException {
    return new ObjectMapper()
        .readTree(Browser.get(server.address() + "api/analytics/dashboard"))
        .path("recorded_events")
        .asInt();
  }

  private List<Event> stored() {
    try (Store store = Stores.open("lucene:" + folder.resolve("data/store"), StoreListener.NONE);
        Snapshot<Event> events = store.events().walk(EventScope.EVERYTHING)) {
      return events.next(Snapshot.MAX_SIZE);
    }
  }

  private static List<Event> of(List<Event> events, Action action) {
    return events.stream().filter(event -> event.action() == action).toList();
  }
}
