package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page script does with answers that a healthy server seldom gives. */
class PageScriptDeliveryTest extends PageTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String QUEUED =
      "Object.keys(localStorage).filter(key => key.includes('.event.')).length";

  private FilmSite site;
  private ChromiumTab tab;

  @BeforeEach
  void openPage() throws IOException {
    site = new FilmSite().with("/list", "/marquee.js", "<body>");
    tab = chromium.open(site.origin() + "/list", "");
  }

  @AfterEach
  void closeSite() {
    tab.leave();
    site.close();
  }

  private void tell() {
    tab.value("marquee.tell({action: 'like', movie_id: 'tmdb-129'})");
    tab.hurry();
  }

  private List<FilmSite.Received> awaitReceived(int count) {
    await().atMost(LONG).until(() -> site.received().size() >= count);
    return site.received();
  }

  @Test
  void waitsAsLongAsABusyServerAsks() {
    site.answerNext(429, Map.of("Retry-After", "5"));
    tell();

    List<FilmSite.Received> received = awaitReceived(2);

    assertThat(Duration.between(received.get(0).at(), received.get(1).at()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    assertThat(received.get(1).body()).isEqualTo(received.get(0).body());
    tab.awaitTrue(QUEUED + " === 0");
  }

  @Test
  void waitsLongerEachTimeAServerFails() {
    for (int failures = 0; failures < 3; failures++) {
      site.answerNext(503, Map.of());
    }
    tell();

    List<FilmSite.Received> received = awaitReceived(4);

    assertThat(Duration.between(received.get(2).at(), received.get(3).at()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(4));
    assertThat(received).extracting(FilmSite.Received::body).containsOnly(received.get(0).body());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 413})
  void dropsWhatIsRefusedForGood(int status) {
    site.answerNext(status, Map.of());
    tell();

    awaitReceived(1);

    tab.awaitTrue(QUEUED + " === 0");
    assertThat(tab.value("localStorage['marquee.tell.pause'] || ''").asText()).isEmpty();
  }

  @Test
  void keepsTheLatestThousandAndSendsAHundredAtOnce() {
    site.answerNext(503, Map.of("Retry-After", "2"));
    tab.value(
        "for (let film = 1; film <= 1200; film++) marquee.tell({action: 'like', movie_id: 'tmdb-' +"
            + " film})");
    assertThat(tab.value(QUEUED).asInt()).isEqualTo(1000);

    List<FilmSite.Received> received = awaitReceived(11);

    tab.awaitTrue(QUEUED + " === 0");
    assertThat(received).allSatisfy(request -> assertThat(request.body().lines()).hasSize(100));
    assertThat(received.getLast().body()).contains("\"tmdb-1200\"");
  }

  @Test
  void aViewIsToldWhenThePageIsLeftWithTheTimeItWasLookedAt() {
    tab.value("marquee.tell({action: 'view', movie_id: 'tmdb-129'})");
    tab.rest(Duration.ofSeconds(2));
    assertThat(tab.value(QUEUED).asInt()).isZero();

    tab.value("marquee.tell({action: 'view', movie_id: 'tmdb-27205'})");
    assertThat(tab.value(QUEUED).asInt()).isEqualTo(1);
    tab.leave();

    String told = awaitReceived(1).getFirst().body();
    assertThat(told.lines()).hasSize(2);
    assertThat(told).contains("\"tmdb-129\"").containsPattern("\"duration_seconds\":2[.}]");
  }
}
