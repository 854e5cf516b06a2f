package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainVectorsCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  @Test
  void importTrainsOnceThereAreFilmsEnough() throws IOException, InterruptedException {
    films("few.jsonl", 1, 10);
    shell.run("import", "few.jsonl");
    films("more.jsonl", 11, 60);
    shell.run("import", "more.jsonl");

    try (Shell.Served server = shell.serve("serve", "--port", "0")) {
      assertThat(Browser.get(server.address() + "api/movies/tmdb-1/similar?by=vector&size=3"))
          .contains("\"title\":\"Storm number ")
          .doesNotContain("Trial number");
      assertThat(Browser.get(server.address() + "api/movies/tmdb-1/similar"))
          .contains("\"because\":[");
    }
  }

  @Test
  void trainsAnewAndSaysWhatCameOfIt() throws IOException {
    films("films.jsonl", 1, 60);
    shell.run("import", "films.jsonl");

    Shell.Result same = shell.run("train", "vectors");
    assertThat(same.exitCode()).as(same.err()).isZero();
    assertThat(same.out())
        .containsPattern("60 films gave \\d+ directions; 0 films have new vectors\\.");
    assertThat(shell.run("train", "vectors", "--json").out())
        .contains("\"films\":60", "\"renewed\":0");
  }

  @Test
  void serverThatOwnsTheStoreTrains() throws IOException {
    films("films.jsonl", 1, 60);
    shell.run("import", "films.jsonl");
    try (Shell.Served server = shell.serve("serve", "--port", "0")) {
      Shell.Result result = shell.run("train", "vectors");

      assertThat(result.exitCode()).as(result.err()).isZero();
      assertThat(result.err())
          .contains("owns the store and trains now")
          .contains(server.address().replaceFirst("/$", ""));
      assertThat(result.out()).contains("0 films have new vectors");
    }
  }

  @Test
  void tooFewFilmsAreToldAndNoStoreIsMade() throws IOException {
    assertThat(shell.run("train", "vectors").err()).contains("there is no store");
    SampleFiles.films(folder);
    shell.run("import", "films.jsonl");

    Shell.Result result = shell.run("train", "vectors");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("too few films to learn from; 20 are needed");
  }

  @Test
  void recommendationsAreEvaluatedOnFilmsOfTheListAlone() throws IOException {
    films("films.jsonl", 1, 60);
    shell.run("import", "films.jsonl");

    Shell.Result result = shell.run("evaluate", "recommendations", "--output", "report.md");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).contains("| hybrid | 0 ");
    assertThat(folder.resolve("report.md")).content().contains("catalogue: 60 films");
  }

  /** Films of storms and of courts, by turns. */
  private void films(String file, int first, int count) throws IOException {
    String lines =
        IntStream.range(first, first + count)
            .mapToObj(
                number -> {
                  String kind = number % 2 == 1 ? "Storm" : "Trial";
                  String story =
                      number % 2 == 1
                          ? "A captain sails through a storm to an island with a lighthouse."
                          : "A lawyer doubts the verdict and looks for a witness before the judge.";
                  return "{\"title\": \"%s number %d\", \"ids\": {\"tmdb\": \"%d\"}, \"overview\": \"%s\", \"genres\": [\"%s\"]}%n"
                      .formatted(
                          kind, number, number, story, number % 2 == 1 ? "Adventure" : "Drama");
                })
            .collect(Collectors.joining());
    Files.writeString(folder.resolve(file), lines);
  }
}
