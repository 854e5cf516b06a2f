package dev.marquee.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {

  @Test
  void padsItsColumns() {
    assertThat(new MarkdownTable("film", "year").row("Heat", "1995").row("Up", "2009").toString())
        .isEqualTo(
            """
            | film | year |
            | ---  | ---  |
            | Heat | 1995 |
            | Up   | 2009 |
            """);
  }

  @Test
  void keepsEveryCellInItsPlace() {
    assertThat(new MarkdownTable("a").row("x|y\nz\\").toString()).endsWith("| x\\|y z\\\\ |\n");
  }

  @Test
  void refusesRowsOfOtherLengths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarkdownTable("a", "b").row("x"))
        .withMessage("a row has 2 cells, got 1");
  }
}
