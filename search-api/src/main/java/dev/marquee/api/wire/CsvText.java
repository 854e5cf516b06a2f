package dev.marquee.api.wire;

import dev.marquee.analytics.behaviour.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables as RFC 4180 has them: commas between cells, quotes where a cell needs them, lines that end
 * in CR LF. What others wrote and a spreadsheet would take for a formula gets an apostrophe in
 * front, as OWASP's page on CSV injection advises.
 */
public final class CsvText {
  public static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern TO_QUOTE = Pattern.compile("[\",\\r\\n]");

  private CsvText() {}

  /** The header, then the rows, in UTF-8. */
  public static byte[] of(Table table) {
    StringBuilder text = new StringBuilder();
    append(text, table.header());
    table.rows().forEach(row -> append(text, row));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(StringBuilder text, List<String> row) {
    text.append(row.stream().map(CsvText::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(String words) {
    boolean isFormula = FORMULA.matcher(words).matches() && !NUMBER.matcher(words).matches();
    String cell = isFormula ? "'" + words : words;
    return TO_QUOTE.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
