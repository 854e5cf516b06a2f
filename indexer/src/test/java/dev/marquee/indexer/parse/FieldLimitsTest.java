package dev.marquee.indexer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts and lists at the edge of what can be stored. */
class FieldLimitsTest {
  private static final String HEADER = String.join(",", TmdbRow.COLUMNS);

  private static ParsedRow tmdb(String column, String cell) throws IOException {
    String row =
        TmdbRow.COLUMNS.stream()
            .map(
                name ->
                    name.equals(column)
                        ? "\"" + cell.replace("\"", "\"\"") + "\""
                        : name.equals("id") || name.equals("title") ? "1" : "")
            .collect(Collectors.joining(","));
    return Format.TMDB_5000.read(new StringReader(HEADER + "\n" + row), "x").next().orElseThrow();
  }

  private static List<String> reasons(ParsedRow row) {
    return row.problems().stream().map(RowProblem::reason).toList();
  }

  private static String keywords(int count) {
    return IntStream.range(0, count)
        .mapToObj("{\"name\": \"k%d\"}"::formatted)
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void takesTextsUpToTheLimit() throws IOException {
    assertThat(tmdb("overview", "x".repeat(20_000)).record()).isPresent();
    assertThat(tmdb("title", "x".repeat(500)).record()).isPresent();
    assertThat(tmdb("keywords", keywords(1_000)).record()).isPresent();
  }

  @Test
  void refusesTextsOverTheLimit() throws IOException {
    ParsedRow overview = tmdb("overview", "x".repeat(20_001));
    assertThat(overview.record()).isEmpty();
    assertThat(reasons(overview)).containsExactly("must have at most 20000 characters, got 20001");
    ParsedRow title = tmdb("title", "x".repeat(501));
    assertThat(title.record()).isEmpty();
    assertThat(reasons(title)).containsExactly("title must have 1 to 500 characters, got 501");
  }

  @Test
  void takesAsMuchJsonAsTheListsNeed() throws IOException {
    String longName = "n".repeat(300);
    String json =
        IntStream.range(0, 200)
            .mapToObj(i -> "{\"name\": \"%s%d\"}".formatted(longName, i))
            .collect(Collectors.joining(",", "[", "]"));
    assertThat(json).hasSizeGreaterThan(20_000);
    assertThat(tmdb("keywords", json).record().orElseThrow().facts().keywords()).hasSize(200);
  }

  @Test
  void refusesListsOverTheLimit() throws IOException {
    ParsedRow row = tmdb("keywords", keywords(1_001));
    assertThat(row.record()).isEmpty();
    assertThat(reasons(row)).containsExactly("must have at most 1000 items, got 1001");
  }

  @Test
  void reportsADocumentThatIsTooLongAndGoesOn() throws IOException {
    String text = "{\"title\": \"%s\"}\n{\"title\": \"Next\"}\n".formatted("x".repeat(2_000_000));
    RowReader rows = Format.DOCUMENTS.read(new StringReader(text), "x");
    assertThat(reasons(rows.next().orElseThrow()))
        .containsExactly("is longer than 1048576 characters");
    assertThat(rows.next().orElseThrow().record()).isPresent();
    assertThat(rows.next()).isEmpty();
  }
}
