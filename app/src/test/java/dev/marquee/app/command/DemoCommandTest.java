package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.api.ThingToTry;
import dev.marquee.app.wiring.DemoFilms;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  @Test
  void servesAPageAndFindsInceptionByItsFirstLetters() throws IOException, InterruptedException {
    try (Shell.Served demo = shell.serve("demo", "--port", "0")) {
      assertThat(Browser.get(demo.address())).contains("<!doctype html>");
      assertThat(Browser.get(demo.address() + "api/suggest?q=incep")).contains("Inception");
    }
  }

  @Test
  void namesThreeThingsToTryOnThePageAndInTheTerminal() throws IOException, InterruptedException {
    try (Shell.Served demo = shell.serve("demo", "--port", "0")) {
      String page = Browser.get(demo.address());

      assertThat(demo.err().lines().skip(1))
          .startsWith("Three things to try:")
          .filteredOn(line -> line.contains(demo.address()))
          .hasSize(3);
      assertThat(DemoFilms.THINGS_TO_TRY).hasSize(3);
      for (ThingToTry thing : DemoFilms.THINGS_TO_TRY) {
        String address = demo.address() + thing.path().substring(1);
        assertThat(demo.err()).contains("  " + thing.words() + ": " + address + "\n");
        assertThat(page).contains("<a href=\"%s\">%s</a>".formatted(thing.path(), thing.words()));
        assertThat(Browser.get(address)).contains("<!doctype html>");
      }
    }
  }

  @Test
  void eachThingToTryFindsWhatItPromises() throws IOException, InterruptedException {
    List<String> paths = DemoFilms.THINGS_TO_TRY.stream().map(ThingToTry::path).toList();
    try (Shell.Served demo = shell.serve("demo", "--port", "0")) {
      JsonNode misspelt = asked(demo, paths.get(0).replaceFirst("^/", "api/search"));
      assertThat(misspelt.at("/items/0/title").asText()).isEqualTo("The Godfather");
      assertThat(misspelt.at("/corrected_query").asText()).isNotEmpty();

      JsonNode half = asked(demo, paths.get(1).replaceFirst("^/", "api/search"));
      assertThat(half.at("/items/0/title").asText()).isEqualTo("Inception");

      String film = paths.get(2).replaceFirst("^/film", "api/movies");
      assertThat(asked(demo, film).at("/title").asText()).isEqualTo("Spirited Away");
      JsonNode similar = asked(demo, film + "/similar?size=3").at("/items");
      assertThat(similar).hasSize(3);
      assertThat(similar)
          .allSatisfy(
              other ->
                  assertThat(other.at("/because/0").asText())
                      .isEqualTo("same director: Hayao Miyazaki"));
    }
  }

  private static JsonNode asked(Shell.Served demo, String path)
      throws IOException, InterruptedException {
    return new ObjectMapper().readTree(Browser.get(demo.address() + path));
  }

  @Test
  void showsAnAudienceThatGoesOnAtTheNextStart() throws IOException, InterruptedException {
    long first;
    try (Shell.Served demo = shell.serve("demo", "--port", "0")) {
      assertThat(Browser.get(demo.address())).contains("Simulated audience");
      assertThat(asked(demo, "api/analytics/dashboard").at("/simulated").asBoolean()).isTrue();
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> events(demo) > 50_000 && reviews(demo) > 500);
      first = events(demo);
    }
    try (Shell.Served demo = shell.serve("demo", "--port", "0")) {
      assertThat(events(demo)).isGreaterThanOrEqualTo(first);
    }
    Shell.Result again = shell.run("simulate", "--json");
    JsonNode report = new ObjectMapper().readTree(again.out());
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(report.path("repeated").asLong()).isGreaterThanOrEqualTo(first);
    try (Shell.Served demo = shell.serve("demo", "--port", "0", "--no-audience")) {
      assertThat(events(demo)).isEqualTo(report.path("events").asLong());
    }
  }

  private static long events(Shell.Served demo) throws IOException, InterruptedException {
    return asked(demo, "api/analytics/dashboard").at("/recorded_events").asLong();
  }

  private static long reviews(Shell.Served demo) throws IOException, InterruptedException {
    return asked(demo, "api/analytics/dashboard").at("/sentiment_trend/total_reviews").asLong();
  }

  @Test
  void simulatesNobodyWhereItIsToldSo() throws IOException, InterruptedException {
    try (Shell.Served demo = shell.serve("demo", "--port", "0", "--no-audience")) {
      assertThat(Browser.get(demo.address())).doesNotContain("Simulated audience");
    }
    shell.with("ANALYTICS_ENABLED", "false");
    try (Shell.Served demo = shell.serve("demo", "--port", "0")) {
      assertThat(Browser.get(demo.address())).doesNotContain("Simulated audience");
      assertThat(events(demo)).isZero();
    }
  }

  @Test
  void staysOutOfTheUsualStore() {
    shell.with("MARQUEE_STORE", "lucene:" + folder.resolve("precious"));

    shell.serve("demo", "--port", "0").close();

    assertThat(folder.resolve("precious")).doesNotExist();
    assertThat(folder.resolve("data/demo/store")).isDirectory();
    assertThat(folder.resolve("data/store")).doesNotExist();
  }

  @Test
  void takesAStoreOfItsOwn() throws IOException, InterruptedException {
    String store = "lucene:" + folder.resolve("other");
    for (int start = 0; start < 2; start++) {
      try (Shell.Served demo = shell.serve("demo", "--port", "0", "--store", store)) {
        assertThat(Browser.get(demo.address() + "api/suggest?q=incep")).contains("Inception");
      }
    }

    assertThat(folder.resolve("other")).isDirectory();
    assertThat(folder.resolve("data/demo/store")).doesNotExist();
  }

  @Test
  void staysOutOfAStoreWithOtherFilms() throws IOException {
    String store = "lucene:" + folder.resolve("precious");
    SampleFiles.films(folder);
    shell.run("import", "--store", store, "films.jsonl");

    Shell.Result result = shell.run("demo", "--port", "0", "--store", store);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("the store holds other films");
    assertThat(shell.run("store", "status", "--store", store).out()).contains("films    3");
  }

  @Test
  void keepsItsFilmsForTheNextStart() {
    String first;
    try (Shell.Served demo = shell.serve("demo", "--port", "0")) {
      first = demo.err().lines().findFirst().orElseThrow().replaceFirst(" at .*", "");
    }
    try (Shell.Served demo = shell.serve("demo", "--port", "0")) {
      assertThat(demo.err()).startsWith(first);
    }
  }

  @Test
  void takesTheNextFreePort() throws IOException, InterruptedException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Shell.Served demo = shell.serve("demo", "--port", String.valueOf(taken.getLocalPort()))) {
      assertThat(demo.address()).doesNotContain(":" + taken.getLocalPort() + "/");
      assertThat(Browser.get(demo.address() + "health/ready")).isNotNull();
    }
  }
}
