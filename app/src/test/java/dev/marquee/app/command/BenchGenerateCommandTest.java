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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchGenerateCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  @Test
  void writesFilmsThatAnImportTakes() throws IOException {
    Shell.Result result = generate("--films", "300", "--seed", "7", "made/up.jsonl.gz");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).startsWith("300 films of seed 7 are in " + folder.resolve("made"));
    assertThat(result.err()).isEmpty();
    assertThat(shell.run("import", "made/up.jsonl.gz").out())
        .contains("Films: 300 new, 0 changed, 0 unchanged, 0 joined.");
    assertThat(folder.resolve("made")).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void writesTheSameBytesForTheSameSeed() throws IOException {
    generate("--films", "50", "--seed", "7", "one.jsonl.gz");
    generate("--films", "50", "--seed", "7", "two.jsonl.gz");
    generate("--films", "50", "--seed", "8", "three.jsonl.gz");

    byte[] one = Files.readAllBytes(folder.resolve("one.jsonl.gz"));
    assertThat(Files.readAllBytes(folder.resolve("two.jsonl.gz"))).isEqualTo(one);
    assertThat(Files.readAllBytes(folder.resolve("three.jsonl.gz"))).isNotEqualTo(one);
  }

  @Test
  void writesPlainTextWhereTheNameSaysNothingElse() throws IOException {
    generate("--films", "3", "films.jsonl");

    assertThat(Files.readAllLines(folder.resolve("films.jsonl")))
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"ids\":{\"tmdb\":\"8000000"));
  }

  @Test
  void tellsProgramsWhatItWrote() throws IOException {
    JsonNode told =
        new ObjectMapper().readTree(generate("--films", "3", "--json", "films.jsonl").out());

    assertThat(told.path("films").asInt()).isEqualTo(3);
    assertThat(told.path("bytes").asLong()).isEqualTo(Files.size(folder.resolve("films.jsonl")));
  }

  @Test
  void leavesAFileThatIsThereAlone() throws IOException {
    Path mine = SampleFiles.films(folder);
    String before = Files.readString(mine);

    Shell.Result result = generate("--films", "3", "films.jsonl");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).hasLineCount(1).contains("there is a " + mine);
    assertThat(mine).hasContent(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--films 0 a.jsonl", "--films many a.jsonl", "--films 3"})
  void takesWordsItDoesNotUnderstandAsWrongUse(String words) {
    Shell.Result result = generate(words.split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(folder.resolve("a.jsonl")).doesNotExist();
  }

  private Shell.Result generate(String... words) {
    String[] all = new String[words.length + 2];
    all[0] = "bench";
    all[1] = "generate";
    System.arraycopy(words, 0, all, 2, words.length);
    return shell.run(all);
  }
}
