package dev.marquee.indexer.parse;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Reads the films of Wikipedia's yearly lists, one JSON object on each line.
 *
 * <pre>
 * {"title": "A Title", "year": 1923, "cast": ["Ann Actor"], "genres": ["Silent", "Drama"],
 *  "href": "A_Title_(1923_film)", "extract": "A Title is a 1923 film..", "thumbnail": "https://.."}
 * </pre>
 *
 * The last three may be null or missing. Page, extract and thumbnail are taken where the page is of
 * this film ({@link WikipediaPage}): lists link to pages of the novel, of a series, or of a later
 * film of the title.
 *
 * <p>Records are known again by title, year and page; without a page by title, year and the first
 * of the cast, since there are films of one title in one year. Neither depends on other rows.
 */
final class WikipediaReader implements RowReader {
  static final String SOURCE = "wikipedia";

  private final JsonLines lines;

  WikipediaReader(Reader text) {
    this.lines = new JsonLines(text);
  }

  /** Whether an object has the fields that all of these have. */
  static boolean looksLikeFilm(JsonNode object) {
    return object.path("title").isTextual()
        && object.path("year").isInt()
        && object.path("cast").isArray()
        && object.path("genres").isArray();
  }

  @Override
  public Optional<ParsedRow> next() throws IOException {
    return lines.next().map(WikipediaReader::parse);
  }

  private static ParsedRow parse(RawRow<JsonNode> raw) {
    return switch (raw) {
      case RawRow.Broken<JsonNode>(RowProblem problem) -> ParsedRow.broken(problem);
      case RawRow.Whole<JsonNode>(JsonNode object, long row, long line) -> {
        JsonFields fields = new JsonFields(object, row, line);
        yield fields.toRow(read(fields));
      }
    };
  }

  private static Fate read(JsonFields fields) {
    Optional<String> title = fields.requiredLine("title");
    OptionalInt year = fields.requiredInt("year");
    List<String> cast = fields.lines("cast");
    Optional<String> extract = fields.paragraphs("extract");
    Optional<WikipediaPage> page =
        WikipediaPage.ofFilm(fields.line("href"), extract, year.orElse(0));
    if (title.isEmpty() || year.isEmpty()) {
      return Fate.BROKEN;
    }
    MovieFacts.Builder facts =
        MovieFacts.titled(title.get())
            .releaseYear(year)
            .genres(GenreNames.of(fields.lines("genres")))
            .cast(
                IntStream.range(0, cast.size())
                    .mapToObj(order -> Credit.of(cast.get(order), order))
                    .toList());
    Optional<String> thumbnail = fields.line("thumbnail");
    if (page.isPresent()) {
      facts.id(Registry.WIKIPEDIA, page.get().name()).overview(extract).posterUrl(thumbnail);
    }
    String first = page.map(WikipediaPage::name).or(() -> cast.stream().findFirst()).orElse("");
    String key = ContentHash.of(List.of(title.get(), "" + year.getAsInt(), first));
    return fields.film(new SourceKey(SOURCE, key), facts);
  }
}
