package dev.marquee.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {

  @Test
  void putsWordsToTheLeftAndNumbersToTheRight() {
    TextTable table =
        new TextTable("file", "rows", "seconds")
            .row("films.csv", 4803L, 1.25)
            .row("more.jsonl", 7, 0.04);

    assertThat(table)
        .hasToString(
            """
            file         rows  seconds
            films.csv   4,803      1.3
            more.jsonl      7      0.0\
            """);
  }

  @Test
  void refusesARowOfAnotherLength() {
    assertThatThrownBy(() -> new TextTable("file", "rows").row("films.csv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row has 2 cells, got 1");
  }
}
