package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() throws IOException {
    shell = new Shell(folder);
    SampleFiles.films(folder);
  }

  @Test
  void measuresServerAndImportInProcessesOfTheirOwn() throws IOException {
    shell.run("import", "films.jsonl");

    JsonNode report = measured("--files", "films.jsonl", "--output", "reports/speed.md");

    assertThat(report.path("films").asInt()).isEqualTo(3);
    assertThat(report.path("stores")).hasSize(1);
    JsonNode store = report.at("/stores/0");
    assertThat(store.path("store").asText()).isEqualTo("lucene");
    assertThat(store.path("start_ms").asLong()).isPositive();
    assertThat(store.at("/import/films").asInt()).isEqualTo(3);
    assertThat(store.path("loads"))
        .hasSize(3)
        .allSatisfy(load -> assertThat(load.path("errors").asInt()).isZero())
        .noneMatch(load -> load.has("raw"));
    assertThat(folder.resolve("reports/speed.md"))
        .content()
        .contains("# Speed", "import of 3 films");
    assertThat(ProcessHandle.current().children())
        .noneMatch(child -> child.info().commandLine().orElse("").contains(" serve "));
    assertThat(shell.run("store", "status").exitCode()).isZero();
  }

  @Test
  void measuresAnotherStoreOfTheSameFilmsAfterTheFirst() throws IOException {
    shell.run("import", "films.jsonl");
    shell.run("import", "--store", other(), "films.jsonl");

    JsonNode report = measured("--with", other());

    assertThat(report.path("stores"))
        .extracting(store -> store.path("store").asText())
        .containsExactly("lucene", "the other lucene");
    assertThat(report.path("stores"))
        .allSatisfy(store -> assertThat(store.path("loads")).hasSize(3))
        .noneMatch(store -> store.has("import"));
  }

  @Test
  void doesNotCompareStoresOfDifferentFilms() throws IOException {
    SampleFiles.filmsWithABrokenRow(folder);
    shell.run("import", "films.jsonl");
    shell.run("import", "--store", other(), "broken.jsonl");

    Shell.Result result = shell.run("bench", "--with", other());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).contains("different films, 3 and 2");
  }

  @Test
  void hasNothingToAskForInAnEmptyStore() {
    Shell.Result result = shell.run("bench");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).contains("holds no films");
  }

  @Test
  void measuresReviewsInAServerOfItsOwn() throws IOException {
    Files.writeString(
        folder.resolve("reviews.csv"),
        """
        label,review
        pos,"A wonderful film with great actors. I loved every minute of it."
        neg,"The worst film of the year. I hated the story and the awful acting."
        """);

    Shell.Result result =
        shell.run(
            "bench",
            "reviews",
            "--texts",
            "reviews.csv",
            "--reviews",
            "50",
            "--seconds",
            "1",
            "--json");
    JsonNode report = new ObjectMapper().readTree(result.out());

    assertThat(report.path("exact").asBoolean()).as(result.err()).isTrue();
    assertThat(report.path("reviews").asInt()).isEqualTo(50);
    assertThat(report.path("pages_before")).hasSize(6);
  }

  @Test
  void saysWhereItLooksForTexts() {
    Shell.Result result = shell.run("bench", "reviews", "--texts", "nowhere");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--texts needs a table of labelled reviews; there is none");
  }

  private JsonNode measured(String... flags) throws IOException {
    List<String> words =
        new ArrayList<>(List.of("bench", "--rate", "20", "--seconds", "1", "--warm-up", "0"));
    words.addAll(List.of(flags));
    words.add("--json");
    return new ObjectMapper().readTree(shell.run(words.toArray(String[]::new)).out());
  }

  private String other() {
    return "lucene:" + folder.resolve("other");
  }
}
