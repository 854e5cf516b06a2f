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

class ImportCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  @Test
  void tellsWhatItImported() throws IOException {
    SampleFiles.films(folder);

    Shell.Result result = shell.run("import", "films.jsonl");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("file         format     rows  taken  broken  seconds")
        .containsPattern("films\\.jsonl  documents     3      3       0 ")
        .contains("Films: 3 new, 0 changed, 0 unchanged, 0 joined.");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void findsNothingNewTheSecondTime() throws IOException {
    SampleFiles.films(folder);
    shell.run("import", "films.jsonl");

    Shell.Result result = shell.run("import", "films.jsonl");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Films: 0 new, 0 changed, 3 unchanged, 0 joined.");
    assertThat(shell.run("store", "status").out()).containsPattern("films +3");
  }

  @Test
  void passesOverBrokenRowsAndNamesThem() throws IOException {
    SampleFiles.filmsWithABrokenRow(folder);

    Shell.Result result = shell.run("import", "broken.jsonl");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Films: 2 new");
    assertThat(result.err()).contains("Problems with rows: 1", "broken.jsonl, row 2 (line 2)");
  }

  @Test
  void refusesAFileItDoesNotKnowAndListsWhatItKnows() throws IOException {
    SampleFiles.films(folder);
    SampleFiles.unknown(folder);

    Shell.Result result = shell.run("import", "films.jsonl", "prices.csv");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("prices.csv", "TMDB 5000", "main_data.csv", "film documents");
    assertThat(shell.run("store", "status").out()).containsPattern("films +0");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    Shell.Result result = shell.run("import", "nowhere.csv");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(folder.resolve("nowhere.csv").toString());
  }

  @Test
  void takesFromAFolderWhatItKnows() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("films/more"));
    SampleFiles.films(inner);
    SampleFiles.unknown(inner);

    Shell.Result result = shell.run("import", "films");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("Films: 3 new");
    assertThat(result.err()).contains("Passed over films/more/prices.csv");
  }

  @Test
  void refusesAFolderWithoutFilesItKnows() throws IOException {
    SampleFiles.unknown(Files.createDirectory(folder.resolve("shop")));

    Shell.Result result = shell.run("import", "shop");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("shop", "TMDB 5000");
  }

  @Test
  void keepsWhatStandsBeforeTheEndOfAFileCutShortAndFails() throws IOException {
    SampleFiles.cutShort(folder);

    Shell.Result result = shell.run("import", "half.jsonl.gz");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).containsPattern("Films: [1-9][0-9,]* new");
    assertThat(result.err()).contains("half.jsonl.gz: cannot be read to its end");
  }

  @Test
  void replacesASourceByItsFiles() throws IOException {
    SampleFiles.films(folder);
    SampleFiles.fewerFilms(folder);
    shell.run("import", "films.jsonl");

    Shell.Result result = shell.run("import", "--replace-source", "jsonl", "fewer.jsonl");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("Films: 0 new, 0 changed, 2 unchanged, 0 joined.")
        .contains("Removed records of jsonl: 1; films that no other record tells of: 1.");
    assertThat(result.err()).isEmpty();
    assertThat(shell.run("store", "status").out()).containsPattern("films +2");
  }

  @Test
  void tellsProgramsWhatItRemoved() throws IOException {
    SampleFiles.films(folder);
    SampleFiles.fewerFilms(folder);
    shell.run("import", "films.jsonl");

    JsonNode report =
        new ObjectMapper()
            .readTree(
                shell.run("import", "--json", "--replace-source", "jsonl", "fewer.jsonl").out());

    assertThat(report.path("replaced_source").asText()).isEqualTo("jsonl");
    assertThat(report.path("removed_records").asInt()).isEqualTo(1);
    assertThat(report.path("removed_films").asInt()).isEqualTo(1);
  }

  @Test
  void replacesNothingWhereARowIsBroken() throws IOException {
    SampleFiles.films(folder);
    SampleFiles.filmsWithABrokenRow(folder);
    shell.run("import", "films.jsonl");

    Shell.Result result = shell.run("import", "--replace-source", "jsonl", "broken.jsonl");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains("No record of jsonl was removed: 1 of its rows could not be read.");
    assertThat(shell.run("store", "status").out()).containsPattern("films +5");
  }

  @Test
  void replacesNoSourceThatTheFilesAreNotOf() throws IOException {
    SampleFiles.films(folder);

    Shell.Result result = shell.run("import", "--replace-source", "tmdb", "films.jsonl");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).hasLineCount(1).contains("none of the files is of the source tmdb");
    assertThat(shell.run("store", "status").out()).containsPattern("films +0");
  }

  @Test
  void replacesNoSourceThatNobodyKnowsAndNamesThoseItKnows() throws IOException {
    SampleFiles.films(folder);

    Shell.Result result = shell.run("import", "--replace-source", "imbd", "films.jsonl");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .hasLineCount(1)
        .contains(
            "'imbd'; known are imdb, imdb-5000, jsonl, main_data, movielens, netflix, tmdb,"
                + " tmdb-45k, wikipedia");
  }

  @Test
  void helpNamesEverySourceThatCanBeReplaced() throws IOException {
    SampleFiles.films(folder);
    String refusal = shell.run("import", "--replace-source", "imbd", "films.jsonl").err().strip();

    String help = shell.run("import", "--help").out();

    assertThat(refusal.replaceFirst(".* known are ", "").split(", "))
        .hasSize(9)
        .allSatisfy(source -> assertThat(help).containsPattern("[ ,]" + source + "[ ,\\n]"));
  }

  @Test
  void tellsHowManyRowsItPassedOverAndWhy() throws IOException {
    SampleFiles.filmsAndAShow(folder);

    Shell.Result result = shell.run("import", "netflix.csv");
    JsonNode report =
        new ObjectMapper().readTree(shell.run("import", "--json", "netflix.csv").out());

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).containsPattern("netflix\\.csv  netflix     2      1       0 ");
    assertThat(result.err())
        .contains("Rows of netflix.csv passed over: 1 (is of a television show)");
    assertThat(report.at("/files/0/passed_over/0/reason").asText())
        .isEqualTo("is of a television show");
    assertThat(report.at("/files/0/passed_over/0/rows").asInt()).isEqualTo(1);
  }

  @Test
  void printsOneJsonObjectForPrograms() throws IOException {
    SampleFiles.filmsWithABrokenRow(folder);

    Shell.Result result = shell.run("import", "--json", "broken.jsonl");

    JsonNode report = new ObjectMapper().readTree(result.out());
    assertThat(result.out().lines()).hasSize(1);
    assertThat(report.path("outcome").asText()).isEqualTo("complete");
    assertThat(report.at("/files/0/file").asText())
        .isEqualTo(folder.resolve("broken.jsonl").toString());
    assertThat(report.at("/files/0/rows").asInt()).isEqualTo(3);
    assertThat(report.at("/films/created").asInt()).isEqualTo(2);
    assertThat(report.at("/problems/0/row").asInt()).isEqualTo(2);
  }
}
