package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreStatusCommandTest {
  @TempDir Path folder;

  @Test
  void tellsEngineFilmsAndPlace() throws IOException {
    Shell shell = new Shell(folder);
    SampleFiles.films(folder);
    shell.run("import", "films.jsonl");

    assertThat(shell.run("store", "status").out())
        .containsPattern("engine +lucene")
        .containsPattern("films +3")
        .containsPattern("reviews +0")
        .contains(folder.resolve("data/store").toString());

    JsonNode status = new ObjectMapper().readTree(shell.run("store", "status", "--json").out());
    assertThat(status.path("movie_count").asInt()).isEqualTo(3);
    assertThat(status.path("review_count").asInt(-1)).isZero();
    assertThat(status.path("size_bytes").asLong()).isPositive();
    assertThat(status.path("format_version").asInt()).isPositive();
  }

  @Test
  void namesTheServerThatHasTheStore() {
    Shell shell = new Shell(folder);
    try (Shell.Served served = shell.serve("serve", "--port", "0")) {
      Shell.Result result = shell.run("store", "status");

      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err())
          .hasLineCount(1)
          .contains("process " + ProcessHandle.current().pid())
          .contains(served.address().replaceFirst("/$", ""));
    }
  }
}
