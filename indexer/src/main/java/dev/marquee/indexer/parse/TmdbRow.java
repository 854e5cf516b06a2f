package dev.marquee.indexer.parse;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A row of TMDB 5000's film table. Genres, keywords and countries are JSON in a cell:
 *
 * <pre>
 * id,title,genres,..
 * 155,The Dark Knight,"[{""id"": 18, ""name"": ""Drama""}, {""id"": 28, ""name"": ""Action""}]",..
 * </pre>
 *
 * Zero stands for unknown in budget, revenue, runtime and vote_count; a vote_average without votes
 * means nothing.
 */
final class TmdbRow implements RowMeaning {
  static final String SOURCE = "tmdb";

  static final Set<String> COLUMNS =
      Set.of(
          "budget",
          "genres",
          "id",
          "keywords",
          "original_language",
          "original_title",
          "overview",
          "popularity",
          "production_countries",
          "release_date",
          "revenue",
          "runtime",
          "status",
          "tagline",
          "title",
          "vote_average",
          "vote_count");

  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,9}");

  @Override
  public Fate read(Cells cells) {
    Optional<String> id = id(cells);
    Optional<String> title = cells.required("title");
    if (id.isEmpty() || title.isEmpty()) {
      return Fate.BROKEN;
    }
    return cells.film(
        new SourceKey(SOURCE, id.get()),
        facts(cells, id.get(), title.get(), NestedLists.JSON)
            .keywords(cells.list("keywords", NestedLists.JSON.named("name"))));
  }

  static Optional<String> id(Cells cells) {
    return cells
        .required("id")
        .filter(id -> cells.matches("id", id, ID, "must be a TMDB number such as 155"));
  }

  /**
   * The facts in the columns that all tables of TMDB's films have.
   *
   * @param nested how lists are written in their cells
   */
  static MovieFacts.Builder facts(Cells cells, String id, String title, NestedLists nested) {
    OptionalInt voteCount = cells.smallCount("vote_count");
    OptionalDouble voteAverage = cells.number("vote_average");
    return MovieFacts.titled(title)
        .id(Registry.TMDB, id)
        .originalTitle(cells.line("original_title").filter(original -> !original.equals(title)))
        .releaseDate(cells.date("release_date"))
        .runtimeMinutes(cells.smallCount("runtime"))
        .genres(cells.list("genres", nested.named("name")))
        .countries(cells.list("production_countries", nested.named("iso_3166_1")))
        .originalLanguage(
            cells.line("original_language").map(code -> code.toLowerCase(Locale.ROOT)))
        .overview(cells.paragraphs("overview"))
        .tagline(cells.line("tagline"))
        .budget(cells.count("budget"))
        .revenue(cells.count("revenue"))
        .voteCount(voteCount)
        .voteAverage(voteCount.isPresent() ? voteAverage : OptionalDouble.empty())
        .popularity(cells.number("popularity"))
        .status(cells.line("status"));
  }
}
