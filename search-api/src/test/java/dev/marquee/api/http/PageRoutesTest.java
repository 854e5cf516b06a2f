package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dev.marquee.api.PageSettings;
import dev.marquee.api.PageSettings.Posters;
import dev.marquee.api.ThingToTry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {
  private static final Pattern IMPORT_MAP =
      Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);

  @TempDir static Path folder;

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(folder.resolve("store"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/home",
        "/?q=heat&anything=goes",
        "/browse",
        "/catalogue",
        "/analytics",
        "/film/tmdb-949"
      })
  void pagesAreHtmlThatIsAskedForAnew(String path) {
    HttpResponse<String> page = server.get(path);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
  }

  @Test
  void thePolicyLetsExactlyTheImportMapPass() throws Exception {
    HttpResponse<String> page = server.get("/");
    Matcher map = IMPORT_MAP.matcher(page.body());
    assertThat(map.find()).isTrue();
    assertThat(map.group(1)).contains("\"lamp\":\"/_static/lamp/1.0.0/lamp.js\"");
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(map.group(1).getBytes(StandardCharsets.UTF_8));
    assertThat(policy(page))
        .isEqualTo(
            "default-src 'self'; script-src 'self' 'sha256-%s'; style-src 'self'; img-src 'self'"
                    .formatted(Base64.getEncoder().encodeToString(hash))
                + " data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action"
                + " 'self'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/browse", "/film/tmdb-949"})
  void nothingIsAskedOfOtherServersWherePostersAreDrawn(String path) {
    HttpResponse<String> page = server.get(path);
    assertThat(policy(page)).contains("img-src 'self' data:;").doesNotContain("http");
    assertThat(page.body()).contains("data-posters=\"drawn\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/browse", "/film/tmdb-949"})
  void picturesOverHttpsAreAllowedWherePostersAreRemote(String path, @TempDir Path other) {
    try (TestServer remote = TestServer.start(other, remotePosters())) {
      HttpResponse<String> page = remote.get(path);
      assertThat(policy(page)).contains("img-src 'self' data: https:;");
      assertThat(page.body()).contains("data-posters=\"remote\"");
    }
  }

  @Test
  void theStartPageNamesThingsToTryWhereThereAreSome(@TempDir Path other) {
    var thing = new ThingToTry("<half> a \"title\"", "/?q=incep&page=1");
    assertThat(server.get("/").body()).contains("<ul></ul>");
    try (TestServer guide = TestServer.start(other, drawn(thing))) {
      assertThat(guide.get("/").body())
          .contains(
              "<ul><li><a href=\"/?q=incep&amp;page=1\">&lt;half> a"
                  + " &quot;title&quot;</a></li></ul>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/browse", "/catalogue", "/analytics", "/film/tmdb-949"})
  void everyPageSaysWhereTheAudienceIsSimulated(String path, @TempDir Path other) {
    assertThat(server.get(path).body()).doesNotContain("Simulated audience", "{{simulated}}");
    var settings =
        new PageSettings(Posters.DRAWN, PageSettings.USUAL_REFRESH_INTERVAL, List.of(), true);
    try (TestServer simulated = TestServer.start(other, settings)) {
      assertThat(simulated.get(path).body()).contains("<p class=\"simulated\"");
      assertThat(TestServer.json(simulated.get("/api/analytics/dashboard")).get("simulated"))
          .isEqualTo(BooleanNode.TRUE);
    }
  }

  @Test
  void thePageOfAnalyticsIsToldHowOftenToAsk(@TempDir Path other) {
    assertThat(server.get("/analytics").body()).contains("data-refresh-ms=\"30000\"");
    var settings = new PageSettings(Posters.DRAWN, Duration.ofSeconds(5), List.of(), false);
    try (TestServer quick = TestServer.start(other, settings)) {
      assertThat(quick.get("/analytics").body()).contains("data-refresh-ms=\"5000\"");
    }
  }

  @Test
  void thePageOfAnUnknownFilmHasTheStatusToSaySo() {
    HttpResponse<String> page = server.get("/film/tmdb-1");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("<title>Film</title>");
  }

  @Test
  void assetsHaveTagsByWhichTheyAreNotSentTwice() {
    HttpResponse<String> asset = server.get("/assets/js/search.js");
    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(asset.headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
    String tag = asset.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        server.send(
            server.request("/assets/js/search.js").header("If-None-Match", "\"x\", " + tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void theScriptForOtherSitesPagesStandsAtItsOwnAddress() {
    HttpResponse<String> script = server.get("/marquee.js");
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.headers().firstValue("Content-Type"))
        .hasValue("text/javascript; charset=utf-8");
    assertThat(script.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(script.headers().firstValue("ETag")).isPresent();
  }

  @Test
  void librariesAreServedAtTheirOwnPathsAndKeptForEver() {
    HttpResponse<String> library = server.get("/_static/lamp/1.0.0/lamp.js");
    assertThat(library.body()).startsWith("export const light");
    assertThat(library.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
  }

  @Test
  void textIsCompressedForThoseWhoTakeIt() throws Exception {
    HttpResponse<byte[]> asset = getCompressed("/assets/js/search.js", "br, gzip;q=0.8");
    assertThat(asset.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(asset.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    assertThat(unzipped(asset.body())).isEqualTo(server.get("/assets/js/search.js").body());
    HttpResponse<byte[]> answer = getCompressed("/api/search", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(unzipped(answer.body())).contains("\"title\":\"Inception\"");
  }

  @Test
  void smallAnswersAndUnwillingReadersGetPlainText() throws Exception {
    assertThat(getCompressed("/health/live", "gzip").headers().firstValue("Content-Encoding"))
        .isEmpty();
    assertThat(getCompressed("/api/search", "gzip;q=0").headers().firstValue("Content-Encoding"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/none.js",
        "/assets/",
        "/assets/js",
        "/assets/../index.html",
        "/assets/%2e%2e/index.html",
        "/assets/..%2findex.html",
        "/assets/js/..%5c..%5cindex.html",
        "/_static/../../importmap.json",
        "/_static/%2e%2e/%2e%2e/importmap.json",
        "/web/not-served.txt",
        "/not-served.txt",
        "/web/marquee.js",
        "/META-INF/importmap.json"
      })
  void nothingElseOfTheClassPathIsServed(String path) {
    String answer = server.sendRaw("GET %s HTTP/1.1\nHost: localhost".formatted(path), "");
    assertThat(answer).startsWith("HTTP/1.1 404 ");
  }

  private static PageSettings remotePosters() {
    return new PageSettings(Posters.REMOTE, PageSettings.USUAL_REFRESH_INTERVAL, List.of(), false);
  }

  private static PageSettings drawn(ThingToTry thing) {
    return new PageSettings(
        Posters.DRAWN, PageSettings.USUAL_REFRESH_INTERVAL, List.of(thing), false);
  }

  private static String policy(HttpResponse<String> page) {
    return page.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  private static HttpResponse<byte[]> getCompressed(String path, String encodings)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          server.request(path).header("Accept-Encoding", encodings).build(),
          BodyHandlers.ofByteArray());
    }
  }

  private static String unzipped(byte[] content) throws IOException {
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
