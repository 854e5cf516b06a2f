package dev.marquee.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CircumstancesTest {

  @Test
  void knowsThisMachine(@TempDir Path folder) {
    Circumstances here = Circumstances.here(folder, OptionalLong.of(7), List.of("--rate", "200"));
    assertThat(here.machine().processor()).isNotBlank();
    assertThat(here.machine().cores()).isPositive();
    assertThat(here.machine().memoryBytes()).isGreaterThan(1L << 28);
    assertThat(here.markdown()).contains("- seed: 7\n", "- flags: `--rate 200`\n", "- date: 20");
  }

  @Test
  void hasNoCommitOutsideACheckout(@TempDir Path folder) {
    Circumstances here = Circumstances.here(folder, OptionalLong.empty(), List.of());
    assertThat(here.commit()).isEmpty();
    assertThat(here.markdown()).doesNotContain("commit", "seed", "flags");
    assertThat(here.document().has("commit")).isFalse();
  }

  @Test
  void writesReportsIntoNewFolders(@TempDir Path folder) {
    Path file = folder.resolve("results/2026/search.md");
    MarkdownFile.write(file, "first, and longer");
    MarkdownFile.write(file, "# Äpfel\n");
    assertThat(file).hasContent("# Äpfel\n");
  }
}
