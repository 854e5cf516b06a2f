package dev.marquee.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.analytics.behaviour.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  @Test
  void quotesWhatNeedsIt() {
    assertThat(text("plain", "a,b", "\"Heat\"", "two\nlines", ""))
        .isEqualTo("plain,\"a,b\",\"\"\"Heat\"\"\",\"two\nlines\",");
  }

  @Test
  void noCellIsAFormula() {
    assertThat(text("=1+1", "@SUM(A1)", "-2", "-2.5", "-2+3", "+1"))
        .isEqualTo("'=1+1,'@SUM(A1),-2,-2.5,'-2+3,'+1");
  }

  /** The one row of a table, without its end. */
  private static String text(String... cells) {
    List<String> row = List.of(cells);
    Table table = new Table("test", row.stream().map(cell -> "x").toList(), List.of(row));
    String csv = new String(CsvText.of(table), StandardCharsets.UTF_8);
    assertThat(csv).endsWith("\r\n");
    return csv.substring(csv.indexOf("\r\n") + 2, csv.length() - 2);
  }
}
