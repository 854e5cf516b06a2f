package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about the audience, as a browser shows it. */
class AnalyticsPageTest extends PageTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration LONG = Duration.ofSeconds(30);

  /** Of 30 seconds, after which the page would ask anew. */
  private static final Duration LESS_THAN_THE_INTERVAL = Duration.ofSeconds(15);

  private static final int PHONE_PIXELS = 390;

  /** One visit with a phone in France that goes all the way, one elsewhere that finds nothing. */
  private static final String EVENTS =
      """
      {"event_id":"1","user_id":"ann","session_id":"a","device":"phone","country":"FR","action":"search","query":"heat","value":3}
      {"event_id":"2","user_id":"ann","session_id":"a","device":"phone","country":"FR","action":"impression","movie_id":"m1","origin":"search","position":2}
      {"event_id":"3","user_id":"ann","session_id":"a","device":"phone","country":"FR","action":"click","movie_id":"m1","origin":"search","position":2}
      {"event_id":"4","user_id":"ann","session_id":"a","device":"phone","country":"FR","action":"view","movie_id":"m1"}
      {"event_id":"5","user_id":"ann","session_id":"a","device":"phone","country":"FR","action":"watch","movie_id":"m1"}
      {"event_id":"6","user_id":"ann","session_id":"a","device":"phone","country":"FR","action":"rate","movie_id":"m1","value":9}
      {"event_id":"7","user_id":"bob","session_id":"b","device":"desktop","country":"DE","action":"search","query":"qqqq","value":0}
      """;

  @TempDir Path folder;
  private Shell.Served server;
  private ChromiumTab tab;

  @BeforeEach
  void openThePage() throws IOException, InterruptedException {
    Shell shell = new Shell(folder);
    SampleFiles.films(folder);
    shell.run("import", "films.jsonl");
    server = shell.serve("serve", "--port", "0");
    assertThat(send(EVENTS)).contains("\"taken\":7");
    tab = chromium.open("about:blank", "");
  }

  @AfterEach
  void closeIt() {
    tab.leave();
    server.close();
  }

  @Test
  void showsTheFiguresOfEachSection() {
    tab.go(page("?days=7"));

    awaitText(".headlines", "Total Sessions", "interactions in 2 visits", "Engagement Rate", "50%");
    awaitText(section("actions"), "The same as a table");
    awaitText(section("sessions"), "2 visits", "50% ended after one action");
    awaitText(section("funnel"), "Of 2 visits with a search, 50% came to a rating");
    awaitText(section("queries"), "2 searches. 50% found nothing", "heat", "qqqq");
    awaitText(section("clicks"), "Search results", "100%", "2.0");
    awaitText(section("retention"), "First week", "Accounts");
    awaitText(section("activity"), "The same as a table");
    awaitText(section("heatmap"), "by your clock");
    awaitText(section("accounts/suspicious"), "No account raises a flag");
    awaitText(section("sentiment"), "No review of this time was judged");
    await().atMost(LONG).until(() -> count("audience-chart svg") == 5);
  }

  @Test
  void namesAccountsThatLookMade() throws IOException, InterruptedException {
    StringBuilder views = new StringBuilder();
    for (int i = 0; i < 25; i++) {
      views.append(
          "{\"event_id\":\"v%d\",\"user_id\":\"farm\",\"action\":\"view\",\"movie_id\":\"m1\",\"duration_seconds\":2}\n"
              .formatted(i));
    }
    assertThat(send(views.toString())).contains("\"taken\":25");

    tab.go(page("?days=7"));

    awaitText(
        section("accounts/suspicious"),
        "1 account raises a flag",
        "farm",
        "Suspicious view duration, Bot-like behavior",
        "66",
        "2 s");
  }

  @Test
  void countsTheFunnelByAccountWhenAsked() {
    tab.go(page(""));
    awaitText(section("funnel"), "Of 2 visits");

    tab.value("document.querySelector('audience-funnel button:last-of-type').click()");

    awaitText(section("funnel"), "Of 2 accounts with a search");
  }

  @Test
  void narrowsTheFiguresAndTheAddressByTheFilter() {
    tab.go(page("?days=7"));
    awaitText(section("sessions"), "2 visits");

    tab.value("document.querySelector('[name=device]').value = 'desktop'");
    tab.value("document.querySelector('.audience-scope').requestSubmit()");

    awaitText(section("sessions"), "1 visit of");
    awaitText(section("funnel"), "Of 1 visit with a search, 0% came to a rating");
    awaitText(".headlines", "interactions in 1 visit");
    awaitText(section("trending"), "does not follow the filter");
    awaitText(".audience-filter", "Only what was done on computers");
    assertThat(tab.value("location.search").asText()).isEqualTo("?days=7&device=desktop");

    tab.value("document.querySelector('.audience-filter button').click()");

    awaitText(section("sessions"), "2 visits");
    assertThat(tab.value("location.search").asText()).isEqualTo("?days=7");
  }

  @Test
  void sharesByItsAddressWhatIsSeen() {
    tab.go(page("?device=phone&country=FR&origin=nowhere"));

    awaitText(".audience-filter", "Only what was done on phones, in France.");
    awaitText(section("sessions"), "1 visit of");
    assertThat(tab.value("document.querySelector('[name=country]').value").asText())
        .isEqualTo("FR");
  }

  @Test
  void carriesTheFilterIntoTheFiles() throws IOException, InterruptedException {
    tab.go(page("?from=2026-01-01&device=phone&country=FR"));

    for (String figure : new String[] {"sessions", "funnel", "retention", "queries", "clicks"}) {
      awaitText(section(figure), "Download CSV");
      String link = section(figure) + " a[download]";
      String address = tab.value("document.querySelector(`%s`).href".formatted(link)).asText();
      assertThat(address)
          .contains("/" + figure + ".csv?", "from=2026-01-01", "device=phone", "country=FR");
      assertThat(Browser.get(address)).isNotBlank();
    }
    String heatMap = section("heatmap") + " a[download]";
    assertThat(tab.value("document.querySelector(`%s`).href".formatted(heatMap)).asText())
        .contains("/heatmap.csv?", "device=phone", "offset=");
  }

  @Test
  void saysWhatIsWrongWithOneSectionAndShowsTheOthers() {
    tab.cutOff("*/api/analytics/funnel*");
    tab.go(page(""));

    awaitText(section("funnel"), "These figures cannot be shown", "Marquee did not answer");
    awaitText(section("sessions"), "2 visits");
    awaitText(".headlines", "interactions in 2 visits");

    tab.cutOff();
    tab.value("document.querySelector('.audience-trouble button').click()");

    awaitText(section("funnel"), "Of 2 visits with a search");
  }

  @Test
  void movesAsPeopleActBeforeItAsksAnew() throws IOException, InterruptedException {
    tab.go(page(""));
    awaitText(".audience-refresh", "by itself, live");
    awaitText(".headline-figure", "7");

    send("{\"event_id\":\"8\",\"user_id\":\"cid\",\"action\":\"home_visit\"}");

    await().atMost(LESS_THAN_THE_INTERVAL).until(() -> tab.text(".headline-figure").equals("8"));
  }

  @Test
  void fitsAPhone() {
    tab.width(PHONE_PIXELS);
    tab.go(page("?device=phone"));
    awaitText(section("retention"), "First week");
    awaitText(section("sessions"), "Download CSV");
    tab.value("document.querySelectorAll('details').forEach(table => table.open = true)");

    assertThat(tab.value("document.documentElement.scrollWidth").asInt()).isEqualTo(PHONE_PIXELS);
  }

  private void awaitText(String selector, String... words) {
    tab.awaitText(selector, words);
  }

  private int count(String selector) {
    return tab.value("document.querySelectorAll(`%s`).length".formatted(selector)).asInt();
  }

  private String page(String query) {
    return server.address() + "analytics" + query;
  }

  private static String section(String name) {
    return "section[aria-labelledby='%s']".formatted(name);
  }

  private String send(String events) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(URI.create(server.address() + "api/events"))
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(events))
                .build(),
            BodyHandlers.ofString());
    return answer.body();
  }
}
