package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import into a store that a running server owns is done by that server. */
class HandOverTest {
  @TempDir Path folder;
  private Shell shell;
  private Shell.Served server;

  @BeforeEach
  void serve() {
    shell = new Shell(folder);
    server = shell.serve("serve", "--port", "0");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theServerImportsAndServesTheFilmsAtOnce() throws IOException, InterruptedException {
    SampleFiles.films(folder);

    Shell.Result result = shell.run("import", "films.jsonl");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .containsPattern("films\\.jsonl  documents     3      3       0 ")
        .contains("Films: 3 new, 0 changed, 0 unchanged, 0 joined.");
    assertThat(result.err()).contains("owns the store and imports now");
    assertThat(Browser.get(server.address() + "api/suggest?q=interst")).contains("Interstellar");
    assertThat(Browser.get(server.address() + "api/catalogue"))
        .contains("\"file\":\"films.jsonl\"");
  }

  @Test
  void programsGetTheSameObjectAsFromAnImportOfTheirOwn() throws IOException {
    SampleFiles.filmsWithABrokenRow(folder);

    JsonNode report =
        new ObjectMapper().readTree(shell.run("import", "--json", "broken.jsonl").out());

    assertThat(report.path("outcome").asText()).isEqualTo("complete");
    assertThat(report.at("/films/created").asInt()).isEqualTo(2);
    assertThat(report.at("/problems/0/row").asInt()).isEqualTo(2);
  }

  @Test
  void theServerReplacesASourceAndForgetsItsFilmsAtOnce() throws IOException, InterruptedException {
    SampleFiles.films(folder);
    SampleFiles.fewerFilms(folder);
    shell.run("import", "films.jsonl");
    assertThat(Browser.get(server.address() + "api/suggest?q=spirited")).contains("Spirited Away");

    Shell.Result result = shell.run("import", "--replace-source", "jsonl", "fewer.jsonl");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Removed records of jsonl: 1;");
    assertThat(result.err()).contains("owns the store and imports now");
    assertThat(Browser.get(server.address() + "api/suggest?q=spirited"))
        .doesNotContain("Spirited Away");
    assertThat(Browser.get(server.address() + "api/suggest?q=interst")).contains("Interstellar");
  }

  @Test
  void aSourceThatTheServerDidNotReplaceFailsHereToo() throws IOException {
    SampleFiles.films(folder);
    SampleFiles.filmsWithABrokenRow(folder);
    shell.run("import", "films.jsonl");

    Shell.Result result = shell.run("import", "--replace-source", "jsonl", "broken.jsonl");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("No record of jsonl was removed: 1 of its rows could not be read.");
  }

  @Test
  void aFileNobodyKnowsIsWrongUseHereToo() throws IOException {
    SampleFiles.unknown(folder);

    Shell.Result result = shell.run("import", "prices.csv");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("prices.csv", "TMDB 5000");
  }

  @Test
  void aFileCutShortFailsHereToo() throws IOException {
    SampleFiles.cutShort(folder);

    Shell.Result result = shell.run("import", "half.jsonl.gz");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("half.jsonl.gz: cannot be read to its end");
  }
}
