package dev.marquee.indexer.parse;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A row of movie_metadata.csv, the "IMDB 5000 Movie Dataset".
 *
 * <pre>
 * ..,director_name,..,duration,..,genres,..,movie_title,..,plot_keywords,movie_imdb_link,..
 * ..,Ada Rector,..,152,..,Drama|Sci-Fi,..,A Title_,..,one|two,http://www.imdb.com/title/tt0468569/..
 * </pre>
 *
 * A title ends in a no-break space (here _). The table was taken from IMDb's pages, and pages of
 * series and their episodes show no year where those of films do: of 5,043 rows the 108 without
 * title_year are such, 104 of them without a director too. They are passed over, since under a
 * film's title they would be taken for that film. A certification of television is no sign: films
 * made for television have one as well.
 *
 * <p>Budget and gross are in the currency of the country, so they count as dollars for films of the
 * USA only. A number that several rows have is one film; the last row counts.
 */
final class Imdb5000Row implements RowMeaning {
  static final String SOURCE = "imdb-5000";
  private static final String COUNTRY_OF_DOLLARS = "USA";
  private static final List<String> ACTORS =
      List.of("actor_1_name", "actor_2_name", "actor_3_name");

  static final Set<String> COLUMNS =
      Set.of(
          "director_name",
          "duration",
          "actor_1_name",
          "actor_2_name",
          "actor_3_name",
          "gross",
          "genres",
          "movie_title",
          "num_voted_users",
          "plot_keywords",
          "movie_imdb_link",
          "language",
          "country",
          "content_rating",
          "budget",
          "title_year",
          "imdb_score");

  @Override
  public Fate read(Cells cells) {
    Optional<String> id = ImdbIds.inLink(cells, "movie_imdb_link");
    Optional<String> title = cells.required("movie_title");
    OptionalInt year = cells.smallCount("title_year");
    if (id.isEmpty() || title.isEmpty()) {
      return Fate.BROKEN;
    }
    if (year.isEmpty()) {
      return new Fate.PassedOver("has no year, as IMDb's series and episodes");
    }
    return cells.film(
        new SourceKey(SOURCE, id.get()),
        facts(cells, title.get()).id(Registry.IMDB, id.get()).releaseYear(year));
  }

  private static MovieFacts.Builder facts(Cells cells, String title) {
    Optional<String> country = cells.line("country");
    boolean inDollars = country.equals(Optional.of(COUNTRY_OF_DOLLARS));
    OptionalLong budget = cells.count("budget");
    OptionalLong gross = cells.count("gross");
    return MovieFacts.titled(title)
        .runtimeMinutes(cells.smallCount("duration"))
        .genres(GenreNames.of(cells.list("genres", Imdb5000Row::items)))
        .keywords(cells.list("plot_keywords", Imdb5000Row::items))
        .directors(cells.line("director_name").stream().toList())
        .cast(cast(cells))
        .countries(CountryCodes.of(country.stream().toList()))
        .originalLanguage(cells.line("language").flatMap(LanguageCodes::of))
        .certification(cells.line("content_rating"))
        .budget(inDollars ? budget : OptionalLong.empty())
        .revenue(inDollars ? gross : OptionalLong.empty())
        .voteCount(cells.smallCount("num_voted_users"))
        .voteAverage(cells.number("imdb_score"));
  }

  /** The actor of the first column stands first also when another is not known. */
  private static List<Credit> cast(Cells cells) {
    List<Credit> cast = new ArrayList<>();
    for (int order = 0; order < ACTORS.size(); order++) {
      Optional<String> actor = cells.line(ACTORS.get(order));
      if (actor.isPresent()) {
        cast.add(Credit.of(actor.get(), order));
      }
    }
    return cast;
  }

  private static List<String> items(String cell) {
    return TextRules.items(cell, "|");
  }
}
