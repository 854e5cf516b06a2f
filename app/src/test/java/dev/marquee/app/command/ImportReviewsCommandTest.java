package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportReviewsCommandTest {
  private static final String GOOD = "A wonderful film, I loved every minute of it.";
  private static final String BAD =
      "A dull, boring mess and a waste of time, the worst of the year.";

  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void writeFiles() throws IOException {
    shell = new Shell(folder);
    SampleFiles.films(folder);
    shell.run("import", "films.jsonl");
    write(
        "press.csv",
        "film,review,stars\nInterstellar,\"" + GOOD + "\",4.5\nNobody's film,Fine.,3\n");
    write(
        "imdb.csv",
        "id,label,rating,imdb_id,review\n1,pos,9,tt0816692,\""
            + GOOD
            + "\"\n2,neg,2,tt9999999,\""
            + BAD
            + "\"\n");
    write("odd.txt", "what is this\n");
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  @Test
  void theDatasetIsKnownByItsHeaderAndJudged() {
    Shell.Result first = shell.run("import-reviews", "imdb.csv");

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).startsWith("Reviews: 0 broken, 2 rows, 2 taken, 0 unjudged. ");
    assertThat(shell.run("import-reviews", "imdb.csv").exitCode()).isZero();
    assertThat(shell.run("store", "status").out()).containsPattern("reviews +2");
  }

  @Test
  void aTableOfAnyColumnsIsReadByTheirNames() {
    Shell.Result result =
        shell.run(
            "import-reviews",
            "--columns",
            "text=review,title=film,rating=stars",
            "--rating-scale",
            "5",
            "--source",
            "press",
            "press.csv");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("Reviews: 1 broken, 2 rows, 1 taken, 0 unjudged. ");
    assertThat(result.err())
        .contains("press.csv, row 2 (line 3)", "there is no one film 'Nobody's film'");
  }

  @Test
  void longTextsAndBrokenEncodingsStopNothing() throws IOException {
    Files.write(
        folder.resolve("odd.jsonl"),
        ("{\"imdb_id\":\"tt0816692\",\"text\":\""
                + "word ".repeat(1_000_000)
                + "\"}\n"
                + "{\"imdb_id\":\"tt0816692\",\"text\":\"Caf\u00e9, "
                + GOOD
                + "\"}\n")
            .getBytes(StandardCharsets.ISO_8859_1));

    Shell.Result result = shell.run("import-reviews", "odd.jsonl");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).startsWith("Reviews: 1 broken, 2 rows, 1 taken, 0 unjudged. ");
    assertThat(result.err()).contains("odd.jsonl, row 1 (line 1)");
  }

  @Test
  void savedPagesAreReadByTheirMarks() throws IOException {
    write(
        "page.html",
        "<html><script type='application/ld+json'>{\"@type\":\"Movie\",\"name\":\"Interstellar\","
            + "\"review\":[{\"@type\":\"Review\",\"reviewBody\":\""
            + GOOD
            + "\"}]}</script></html>");

    Shell.Result result = shell.run("import-reviews", "page.html");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("1 taken");
  }

  @Test
  void whatCannotBeReadIsToldBeforeAnythingIsDone() {
    Shell.Result unknown = shell.run("import-reviews", "odd.txt");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err())
        .contains("nothing tells how reviews stand in", "name the format, or the columns");

    Shell.Result format = shell.run("import-reviews", "--format", "xml", "imdb.csv");
    assertThat(format.exitCode()).isEqualTo(2);
    assertThat(format.err()).contains("format must be one of imdb, csv, jsonl, pages, got 'xml'");

    Shell.Result columns = shell.run("import-reviews", "--columns", "text=words", "press.csv");
    assertThat(columns.exitCode()).isEqualTo(2);
    assertThat(columns.err()).contains("the columns must say which of them is the film");

    Shell.Result scale =
        shell.run("import-reviews", "--rating-scale", "0", "--format", "jsonl", "imdb.csv");
    assertThat(scale.exitCode()).isEqualTo(2);
    assertThat(scale.err()).contains("the best rating of a scale must be 1..100, got '0'");
    assertThat(shell.run("store", "status").out()).containsPattern("reviews +0");
  }

  @Test
  void theServerThatOwnsTheStoreImportsAndShowsThem() throws IOException, InterruptedException {
    try (Shell.Served server = shell.serve("serve", "--port", "0")) {
      Shell.Result result =
          shell.run(
              "import-reviews",
              "--json",
              "--columns",
              "text=review,title=film,rating=stars",
              "--rating-scale",
              "5",
              "press.csv");

      JsonNode report = new ObjectMapper().readTree(result.out());
      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(result.err()).contains("imports now");
      assertThat(report.at("/counts/taken").asInt()).isEqualTo(1);
      assertThat(report.at("/problems/0/row").asInt()).isEqualTo(2);
      String id =
          new ObjectMapper()
              .readTree(Browser.get(server.address() + "api/search?q=interstellar"))
              .at("/items/0/movie_id")
              .asText();
      assertThat(Browser.get(server.address() + "api/movies/" + id + "/reviews"))
          .contains("\"sentiment\":\"Good\"", "\"rating\":9");
    }
  }
}
