package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateAgreementCommandTest {
  @TempDir Path folder;
  private Shell shell;

  @BeforeEach
  void openShell() throws Exception {
    shell = new Shell(folder);
    SampleFiles.films(folder);
    shell.run("import", "films.jsonl");
  }

  @Test
  void storesOfTheSameFilmsAnswerAlike() throws Exception {
    shell.run("import", "--store", "lucene:" + folder.resolve("other"), "films.jsonl");

    Shell.Result result = agreement("--output", "reports/agreement.md");

    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .contains("| the same first film | 3", "| equal facet counts")
        .contains("100.00%");
    assertThat(folder.resolve("reports/agreement.md")).content().contains("- films: 3 and 3");
  }

  @Test
  void tellsWhatDiffers() throws Exception {
    Files.writeString(
        folder.resolve("others.jsonl"),
        """
        {"title": "Inception", "release_year": 2010, "ids": {"tmdb": "27205"}, "genres": ["Action"]}
        {"title": "Interstellar", "release_year": 2014, "ids": {"tmdb": "157336"}, "vote_count": 20000}
        """);
    shell.run("import", "--store", "lucene:" + folder.resolve("other"), "others.jsonl");

    Shell.Result table = agreement();
    Shell.Result json = agreement("--json");

    assertThat(table.exitCode()).isEqualTo(1);
    assertThat(table.err()).contains("do not answer alike");
    assertThat(json.out())
        .contains(
            "\"measure\":\"the same first film\",\"cases\":3,\"equal\":2,\"differing\":[\"Spirited"
                + " Away\"]")
        .contains("\"measure\":\"equal facet counts\",\"cases\":3,\"equal\":1");
  }

  @Test
  void needsTheOtherStore() {
    Shell.Result result = shell.run("evaluate", "agreement");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("--with");
  }

  private Shell.Result agreement(String... flags) {
    String[] words = new String[flags.length + 4];
    System.arraycopy(
        new String[] {"evaluate", "agreement", "--with", "lucene:" + folder.resolve("other")},
        0,
        words,
        0,
        4);
    System.arraycopy(flags, 0, words, 4, flags.length);
    return shell.run(words);
  }
}
