package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  @Test
  void measuresServerAndImportInProcessesOfTheirOwn() throws IOException {
    SampleFiles.films(folder);
    shell.run("import", "films.jsonl");

    Shell.Result result =
        shell.run(
            "bench",
            "--rate",
            "20",
            "--seconds",
            "1",
            "--warm-up",
            "0",
            "--files",
            "films.jsonl",
            "--output",
            "reports/speed.md",
            "--json");

    JsonNode report = new ObjectMapper().readTree(result.out());
    assertThat(report.path("films").asInt()).isEqualTo(3);
    assertThat(report.path("start_ms").asLong()).isPositive();
    assertThat(report.at("/import/films").asInt()).isEqualTo(3);
    assertThat(report.path("loads"))
        .hasSize(3)
        .allSatisfy(load -> assertThat(load.path("errors").asInt()).isZero());
    assertThat(folder.resolve("reports/speed.md"))
        .content()
        .contains("# Speed", "import of 3 films");
    assertThat(ProcessHandle.current().children())
        .noneMatch(child -> child.info().commandLine().orElse("").contains(" serve "));
    assertThat(shell.run("store", "status").exitCode()).isZero();
  }

  @Test
  void hasNothingToAskForInAnEmptyStore() {
    Shell.Result result = shell.run("bench");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).contains("holds no films");
  }
}
