package dev.marquee.api.http;

import static dev.marquee.api.http.TestServer.encoded;
import static dev.marquee.api.http.TestServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRoutesTest {
  private static final int ALL = Films.all().size();

  @TempDir static Path folder;

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start(folder.resolve("store"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void searchWithoutWordsFindsAllFilms() {
    assertThat(found("/api/search").get("total").intValue()).isEqualTo(ALL);
    assertThat(found("/api/search?q=").get("total").intValue()).isEqualTo(ALL);
    assertThat(found("/api/search?q=%20%20").get("total").intValue()).isEqualTo(ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*:*",
        "title:[* TO *]",
        "\"unclosed",
        "a AND (b OR",
        "\uD83C\uDFAC\uD83C\uDF7F",
        "\u0000\u0007\u001B",
        "\u202Eמלך האריות\u202C",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "%",
        "\\",
        "\uFFFF"
      })
  void nothingInAQueryIsSyntax(String text) {
    assertThat(server.get("/api/search?q=" + encoded(text)).statusCode()).isEqualTo(200);
    assertThat(server.get("/api/suggest?q=" + encoded(text)).statusCode()).isEqualTo(200);
  }

  @Test
  void filtersNarrow() {
    assertThat(titles("/api/search?genre=science%20fiction"))
        .containsExactlyInAnyOrder("Inception", "Interstellar", "WALL·E");
    assertThat(titles("/api/search?person=michael%20caine&year_to=2008"))
        .containsExactlyInAnyOrder("The Dark Knight", "Batman Begins");
    assertThat(titles("/api/search?year_from=1990&year_to=1999")).containsExactly("Heat");
    assertThat(titles("/api/search?language=fr")).containsExactly("Amélie");
    assertThat(titles("/api/search?source=tmdb")).hasSize(ALL);
    assertThat(titles("/api/search?missing=cast"))
        .containsExactlyInAnyOrder("Robin Hood", "WALL·E", "Spirited Away");
    assertThat(titles("/api/search?country=gb")).containsExactly("Inception");
    assertThat(titles("/api/search?rating_from=8.45"))
        .containsExactlyInAnyOrder("The Dark Knight", "Spirited Away");
  }

  @Test
  void sortsAsAsked() {
    assertThat(titles("/api/search?sort=newest&size=2"))
        .containsExactly("Interstellar", "Inception");
  }

  @Test
  void facetsAreThereOnlyWhenAskedFor() {
    assertThat(found("/api/search?q=heat").has("facets")).isFalse();
    assertThat(found("/api/search?facets=decade").get("facets").properties()).hasSize(1);
  }

  @Test
  void aPageBeyondTheEndIsEmptyAndKnowsTheTotal() {
    JsonNode answer = found("/api/search?page=5&size=10");
    assertThat(answer.get("items")).isEmpty();
    assertThat(answer.get("total").intValue()).isEqualTo(ALL);
    assertThat(answer.get("page").intValue()).isEqualTo(5);
  }

  @Test
  void pagesDoNotOverlap() {
    List<String> first = titles("/api/search?size=7&page=1");
    List<String> second = titles("/api/search?size=7&page=2");
    assertThat(first).hasSize(7);
    assertThat(second).hasSize(ALL - 7);
  }

  @Test
  void queriesOfTheGreatestLengthAreAnswered() {
    String longest = "\u017C".repeat(256);
    assertThat(server.get("/api/search?q=" + encoded(longest)).statusCode()).isEqualTo(200);
  }

  private static JsonNode found(String path) {
    HttpResponse<String> response = server.get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  private static List<String> titles(String path) {
    return found(path).get("items").findValuesAsText("title");
  }
}
