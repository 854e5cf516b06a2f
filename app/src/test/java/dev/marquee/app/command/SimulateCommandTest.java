package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  private JsonNode simulated(String... more) throws IOException {
    String[] words = {"simulate", "--people", "40", "--days", "20", "--json"};
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    Shell.Result result = shell.run(all);
    assertThat(result.exitCode()).as(result.err()).isZero();
    return new ObjectMapper().readTree(result.out());
  }

  @Test
  void fillsTheStoreOfTheDemoAndSaysThatItsAudienceIsSimulated()
      throws IOException, InterruptedException {
    JsonNode report = simulated("--until", "2026-03-22");

    assertThat(report.path("from").asText()).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(report.path("until").asText()).isEqualTo("2026-03-22T00:00:00Z");
    assertThat(report.path("taken").asLong()).isPositive();
    assertThat(report.path("complete").asBoolean()).isTrue();
    assertThat(folder.resolve("data/demo/store")).isDirectory();
    assertThat(folder.resolve("data/store")).doesNotExist();

    String store = "lucene:" + folder.resolve("data/demo/store");
    try (Shell.Served served = shell.serve("serve", "--port", "0", "--store", store)) {
      for (String page : new String[] {"", "browse", "catalogue", "analytics", "film/tmdb-129"}) {
        assertThat(Browser.get(served.address() + page)).as(page).contains("Simulated audience");
      }
      JsonNode dashboard =
          new ObjectMapper().readTree(Browser.get(served.address() + "api/analytics/dashboard"));
      assertThat(dashboard.path("simulated").asBoolean()).isTrue();
      assertThat(dashboard.path("recorded_events").asLong())
          .isEqualTo(report.path("taken").asLong());
    }
  }

  @Test
  void simulatedAgainTellsWhatIsRepeated() throws IOException {
    JsonNode first = simulated("--until", "2026-03-22");
    JsonNode second = simulated("--until", "2026-03-22");

    assertThat(second.path("taken").asLong()).isZero();
    assertThat(second.path("repeated").asLong()).isEqualTo(first.path("taken").asLong());
  }

  @Test
  void theAudienceOfAStoreGoesOn() throws IOException {
    long first = simulated("--until", "2026-03-22").path("taken").asLong();
    JsonNode later = simulated("--until", "2026-03-24");

    assertThat(later.path("from").asText()).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(later.path("repeated").asLong()).isEqualTo(first);
    assertThat(later.path("taken").asLong()).isPositive();
  }

  @Test
  void takesNoSecondAudience() throws IOException {
    simulated("--until", "2026-03-22");

    Shell.Result result = shell.run("simulate", "--people", "41");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("the store has another audience, of 40 people in 20 days");
  }

  @Test
  void staysOutOfAStoreWithOtherFilms() throws IOException, InterruptedException {
    String store = "lucene:" + folder.resolve("precious");
    SampleFiles.films(folder);
    shell.run("import", "--store", store, "films.jsonl");

    Shell.Result result = shell.run("simulate", "--store", store);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("the store holds other films");
    assertThat(shell.run("store", "status", "--store", store).out()).contains("films    3");
    try (Shell.Served served = shell.serve("serve", "--port", "0", "--store", store)) {
      assertThat(Browser.get(served.address())).doesNotContain("Simulated audience");
      assertThat(Browser.get(served.address() + "api/analytics/dashboard"))
          .contains("\"recorded_events\":0")
          .doesNotContain("simulated");
    }
  }

  @Test
  void staysOutOfAStoreThatHoldsEventsOnly() throws IOException {
    String store = "lucene:" + folder.resolve("precious");
    Files.writeString(
        folder.resolve("events.jsonl"),
        "{\"event_id\": \"e1\", \"user_id\": \"ann\", \"action\": \"home_visit\", \"timestamp\":"
            + " \"2026-01-05T20:00:00Z\"}\n");
    assertThat(shell.run("import-events", "--store", store, "events.jsonl").exitCode()).isZero();

    Shell.Result result = shell.run("simulate", "--store", store);

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("the store holds other films");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--people=0", "--days=0", "--days=99999", "--until=2999-01-01"})
  void tellsWhatIsAllowed(String word) {
    Shell.Result result = shell.run("simulate", word);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).hasLineCount(1).contains(word.substring(0, word.indexOf('=')));
    assertThat(folder.resolve("data/demo/store")).doesNotExist();
  }
}
