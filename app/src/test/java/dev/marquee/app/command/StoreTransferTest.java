package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole stores are made, copied, backed up and restored from the command line. */
class StoreTransferTest {
  @TempDir Path folder;
  private Shell shell;
  private String other = "";

  @BeforeEach
  void importFilms() throws IOException {
    shell = new Shell(folder);
    SampleFiles.films(folder);
    assertThat(shell.run("import", "films.jsonl").exitCode()).isZero();
    other = "lucene:" + folder.resolve("other");
  }

  @Test
  void backupIsRestoredElsewhere() {
    Shell.Result backup = shell.run("store", "backup", "films.backup");
    assertThat(backup.exitCode()).as(backup.err()).isZero();
    assertThat(backup.out())
        .startsWith("3 films and redirects, 0 reviews and 0 events of lucene:")
        .contains(" are in " + folder.resolve("films.backup"));

    Shell.Result restore = shell.run("store", "restore", "--store", other, "films.backup");
    assertThat(restore.exitCode()).as(restore.err()).isZero();
    assertThat(restore.out())
        .contains(
            other + " has the 3 films and redirects of ",
            "3 written, 0 taken away, 1 artifacts written.");
    assertThat(films(other)).isEqualTo(3);
  }

  @Test
  void backupReplacesNoFile() throws IOException {
    Files.writeString(folder.resolve("films.backup"), "holiday pictures");

    Shell.Result result = shell.run("store", "backup", "films.backup");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("%s: is there already; name another file\n", folder.resolve("films.backup"));
  }

  @Test
  void restoringAnotherFileOrNoneFails() throws IOException {
    assertThat(shell.run("store", "restore", "nowhere.backup").err())
        .contains("there is no " + folder.resolve("nowhere.backup"));
    assertThat(shell.run("store", "restore", "films.jsonl").err())
        .contains("films.jsonl is no backup, or was cut short");
  }

  @Test
  void copyIsGoneOnWithAndSaysSoToPrograms() throws IOException {
    shell.run("store", "copy", "--to", other);
    JsonNode second =
        new ObjectMapper().readTree(shell.run("store", "copy", "--json", "--to", other).out());

    assertThat(second.path("kept").asInt()).isEqualTo(3);
    assertThat(second.path("written").asInt(-1)).isZero();
    assertThat(second.path("equal").asBoolean()).isTrue();
  }

  @Test
  void storeWithOtherFilmsIsLostOnlyByOrder() throws IOException {
    SampleFiles.filmsWithABrokenRow(folder);
    shell.run("import", "--store", other, "broken.jsonl");
    long before = films(other);

    Shell.Result refused = shell.run("store", "copy", "--to", other);
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err()).hasLineCount(1).contains("give --replace to lose them");
    assertThat(films(other)).isEqualTo(before);

    assertThat(shell.run("store", "copy", "--replace", "--to", other).exitCode()).isZero();
    assertThat(films(other)).isEqualTo(3);
  }

  @Test
  void storeIsNotCopiedToItself() {
    Shell.Result result =
        shell.run("store", "copy", "--to", "lucene:" + folder.resolve("data/store"));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("a store cannot be copied to itself");
  }

  @Test
  void commandsThatReadMakeNoStore() {
    for (String[] words :
        new String[][] {
          {"store", "status", "--store", other},
          {"store", "backup", "--store", other, "films.backup"},
          {"store", "copy", "--from", other, "--to", "lucene:" + folder.resolve("third")},
          {"store", "migrate", "--store", other},
        }) {
      Shell.Result result = shell.run(words);
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.err()).hasLineCount(1).contains("there is no store");
    }
    assertThat(folder.resolve("other")).doesNotExist();
    assertThat(folder.resolve("third")).doesNotExist();
  }

  @Test
  void createMakesAnEmptyStoreOnce() {
    assertThat(shell.run("store", "create", "--store", other).out()).containsPattern("films +0");
    shell.run("store", "copy", "--to", other);
    assertThat(shell.run("store", "create", "--store", other).out()).containsPattern("films +3");
  }

  @Test
  void migrateSaysThatThereIsNothingToDo() {
    Shell.Result result = shell.run("store", "migrate", "--drop-earlier");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("has format 1 already.");
  }

  private long films(String address) {
    String out = shell.run("store", "status", "--json", "--store", address).out();
    try {
      return new ObjectMapper().readTree(out).path("movie_count").asLong(-1);
    } catch (IOException malformed) {
      throw new AssertionError(out, malformed);
    }
  }

  /** The running server does what its store is needed for. */
  @Nested
  class WhileServing {
    private Shell.Served server;

    @BeforeEach
    void serve() {
      server = shell.serve("serve", "--port", "0");
    }

    @AfterEach
    void stop() {
      server.close();
    }

    @Test
    void serverBacksUpAndRestores() throws IOException, InterruptedException {
      Shell.Result backup = shell.run("store", "backup", "films.backup");
      assertThat(backup.exitCode()).as(backup.err()).isZero();
      assertThat(backup.err()).contains("owns the store and does it now");
      assertThat(backup.out()).startsWith("3 films and redirects");
      SampleFiles.filmsWithABrokenRow(folder);
      shell.run("import", "broken.jsonl");

      Shell.Result refused = shell.run("store", "restore", "films.backup");
      assertThat(refused.exitCode()).isEqualTo(1);
      assertThat(refused.err()).contains("give --replace to lose them");

      Shell.Result restore = shell.run("store", "restore", "--replace", "films.backup");
      assertThat(restore.exitCode()).as(restore.err()).isZero();
      assertThat(restore.out()).contains("has the 3 films and redirects");
      assertThat(Browser.get(server.address() + "api/search?q=")).contains("\"total\":3");
    }

    @Test
    void serverReadsAndWritesForACopy() {
      Shell.Result out = shell.run("store", "copy", "--to", other);
      assertThat(out.exitCode()).as(out.err()).isZero();
      assertThat(films(other)).isEqualTo(3);

      Shell.Result in =
          shell.run(
              "store",
              "copy",
              "--from",
              other,
              "--to",
              "lucene:" + folder.resolve("data/store"),
              "--replace");
      assertThat(in.exitCode()).as(in.err()).isZero();
      assertThat(in.out()).contains("0 written, 0 taken away");
    }

    @Test
    void whatTheServerCannotDoIsTold() throws IOException {
      Files.writeString(folder.resolve("there"), "");

      assertThat(shell.run("store", "backup", "there").err()).contains("is there already");
      assertThat(shell.run("store", "restore", "nowhere").err()).contains("there is no ");
      assertThat(shell.run("store", "restore", "there").err())
          .contains("is no backup, or was cut short");
    }
  }
}
