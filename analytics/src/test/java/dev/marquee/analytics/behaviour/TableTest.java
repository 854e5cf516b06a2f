package dev.marquee.analytics.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void numbersHaveFourDecimalsAtMostAndNoExponent() {
    assertThat(Table.cell(OptionalDouble.of(2.0 / 3))).isEqualTo("0.6667");
    assertThat(Table.cell(OptionalDouble.of(1e9))).isEqualTo("1000000000");
    assertThat(Table.cell(OptionalDouble.of(0))).isEqualTo("0");
    assertThat(Table.cell(OptionalDouble.empty())).isEmpty();
  }

  @Test
  void refusesRowsOfAnotherLength() {
    List<List<String>> rows = List.of(List.of("1"));

    assertThatThrownBy(() -> new Table("sessions", List.of("day", "sessions"), rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row of sessions must have 2 cells, got 1");
  }
}
