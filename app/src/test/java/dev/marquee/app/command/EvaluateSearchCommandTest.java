package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateSearchCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  @Test
  void printsATableAndWritesTheReport() throws IOException {
    SampleFiles.films(folder);
    shell.run("import", "films.jsonl");

    Shell.Result result =
        shell.run("evaluate", "search", "--sample", "3", "--output", "reports/search.md");

    assertThat(result.out()).contains("| measure", "| typo", "| nonsense", "| keystrokes");
    assertThat(folder.resolve("reports/search.md"))
        .content()
        .contains("# Search as you type", "- seed: ", "--sample 3");
  }

  @Test
  void failsExactlyWhenAMeasureIsBelowItsGate() throws IOException {
    SampleFiles.films(folder);
    shell.run("import", "films.jsonl");

    Shell.Result result = shell.run("evaluate", "search", "--sample", "3", "--json");

    JsonNode report = new ObjectMapper().readTree(result.out());
    assertThat(report.path("films").asInt()).isEqualTo(3);
    assertThat(result.exitCode()).isEqualTo(report.path("pass").asBoolean() ? 0 : 1);
    assertThat(result.err().contains("below its gate")).isEqualTo(!report.path("pass").asBoolean());
  }

  @Test
  void hasNothingToMeasureInAnEmptyStore() {
    Shell.Result result = shell.run("evaluate", "search");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).contains("holds no films");
  }

  @Test
  void needsTheStoreForItself() {
    try (Shell.Served served = shell.serve("serve", "--port", "0")) {
      Shell.Result result = shell.run("evaluate", "search");

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err())
          .hasLineCount(1)
          .contains("belongs to a running server", served.address().replaceFirst("/$", ""));
    }
  }
}
