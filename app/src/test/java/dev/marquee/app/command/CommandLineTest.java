package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() {
    shell = new Shell(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "serve",
        "import",
        "evaluate search",
        "bench",
        "bench generate",
        "store status"
      })
  void everyCommandHasHelpWithAnExample(String command) {
    Shell.Result result = shell.run((command + " --help").split(" "));

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("Usage: marquee " + command, "--json", "Example:\n  marquee " + command);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void helpNamesAllCommands() {
    assertThat(shell.run("--help").out())
        .contains("demo", "serve", "import", "evaluate", "bench", "store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "serve --nonsense",
        "import",
        "evaluate",
        "store",
        "bench --rate 0",
        "evaluate search --sample 0"
      })
  void takesWordsItDoesNotUnderstandAsWrongUse(String words) {
    Shell.Result result = shell.run(words.isEmpty() ? new String[0] : words.split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).isNotBlank().doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"demo", "serve", "import films.csv", "evaluate search", "bench", "store status"})
  void aBadSettingEndsEveryCommandWithOneLine(String command) {
    Shell.Result result = shell.with("LOG_FORMAT", "xml").run(command.split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("LOG_FORMAT is 'xml'; allowed is one of text, json" + System.lineSeparator());
  }

  @Test
  void aStoreNobodyKnowsIsOneSentence() {
    Shell.Result result = shell.run("store", "status", "--store", "paper:films");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).hasLineCount(1).contains("paper:films", "lucene:data/store");
  }

  @Test
  void showsAStackTraceOnlyWhenDebugging() {
    assertThat(shell.run("store", "status", "--store", "paper:films").err())
        .doesNotContain("\tat ");
    assertThat(shell.with("DEBUG", "true").run("store", "status", "--store", "paper:films").err())
        .contains("StoreException", "\tat dev.marquee");
  }

  @Test
  void tellsItsVersion() {
    assertThat(shell.run("--version").out()).startsWith("Marquee ");
  }
}
