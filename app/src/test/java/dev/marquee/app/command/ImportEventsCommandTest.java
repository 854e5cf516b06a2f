package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportEventsCommandTest {
  private static final String RATINGS =
      "userId,movieId,rating,timestamp\n1,1,4.5,980730861\n2,1,3,980730862\n";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void writeFiles() throws IOException {
    shell = new Shell(folder);
    Files.writeString(folder.resolve("ratings.csv"), RATINGS);
    Files.writeString(folder.resolve("broken.csv"), RATINGS + "three,1,3,980730862\n");
    Files.writeString(folder.resolve("other.csv"), "title,year\nAlien,1979\n");
  }

  @Test
  void tellsWhatItImportedAndCountsItOnce() {
    Shell.Result first = shell.run("import-events", "ratings.csv");

    assertThat(first.exitCode()).isZero();
    assertThat(first.out()).startsWith("Events: 0 broken, 0 repeated, 2 rows, 2 taken. ");
    assertThat(first.err()).isEmpty();
    assertThat(shell.run("import-events", "ratings.csv").out())
        .startsWith("Events: 0 broken, 2 repeated, 2 rows, 0 taken. ");
    assertThat(shell.run("store", "status").out()).containsPattern("events +2");
  }

  @Test
  void passesOverBrokenRowsAndNamesThem() {
    Shell.Result result = shell.run("import-events", "broken.csv");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .contains(
            "Problems with rows: 1",
            "  broken.csv, row 3 (line 4), column userid: must be a whole number of 1 to 12 digits,"
                + " got 'three'");
  }

  @Test
  void failsForATableOfSomethingElse() {
    Shell.Result result = shell.run("import-events", "other.csv", "ratings.csv");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("2 taken");
    assertThat(result.err())
        .contains("other.csv: cannot be read to its end: it is no table of events");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    Shell.Result result = shell.run("import-events", "nowhere.csv");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("there is no " + folder.resolve("nowhere.csv"));
  }

  @Test
  void failsWhenNoRowCouldBeTaken() throws IOException {
    Files.writeString(
        folder.resolve("vain.csv"), "userId,movieId,rating,timestamp\n,1,4,\n,2,x,1\n");

    Shell.Result result = shell.run("import-events", "vain.csv");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).startsWith("Events: 2 broken, 2 rows, 0 taken. ");
  }

  @Test
  void theServerThatOwnsTheStoreImports() throws IOException {
    try (Shell.Served running = shell.serve("serve", "--port", "0")) {
      assertThat(running.address()).isNotEmpty();
      Shell.Result result = shell.run("import-events", "--json", "broken.csv");

      JsonNode report = new ObjectMapper().readTree(result.out());
      assertThat(result.exitCode()).isZero();
      assertThat(result.err()).contains("The server at http://127.0.0.1:", "imports now");
      assertThat(report.path("outcome").asText()).isEqualTo("complete");
      assertThat(report.at("/counts/taken").asInt()).isEqualTo(2);
      assertThat(report.at("/problems/0/column").asText()).isEqualTo("userid");
    }
  }
}
