package dev.marquee.indexer.parse;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A row of movies_metadata.csv, the film table of "The Movies Dataset". Its columns are those of
 * {@link TmdbRow} without keywords, and some more; what is nested is written as Python writes it:
 *
 * <pre>
 * adult,belongs_to_collection,..,genres,..,id,imdb_id,..,poster_path,..
 * False,"{'id': 9, 'name': ""Ada's Collection""}",..,"[{'id': 18, 'name': 'Drama'}]",..,155,tt0468569,..
 * </pre>
 *
 * The numbers are TMDB's, yet the source is one of its own, less trusted than TMDB 5000: a film in
 * both keeps both records, and neither import takes the other's place. In the full table three
 * overviews hold a line end that is not quoted; both halves of such a row are broken.
 */
final class MoviesDatasetRow implements RowMeaning {
  static final String SOURCE = "tmdb-45k";

  /** TMDB's address of pictures 500 pixels wide, which fit a film's page. */
  private static final String POSTERS = "https://image.tmdb.org/t/p/w500";

  private static final Pattern TRUTH = Pattern.compile("True|False");
  private static final Pattern POSTER_PATH = Pattern.compile("/[A-Za-z0-9_-]+\\.\\w{3,4}");

  static final Set<String> COLUMNS =
      Set.of(
          "adult",
          "belongs_to_collection",
          "budget",
          "genres",
          "id",
          "imdb_id",
          "original_language",
          "original_title",
          "overview",
          "popularity",
          "poster_path",
          "production_countries",
          "release_date",
          "revenue",
          "runtime",
          "status",
          "tagline",
          "title",
          "vote_average",
          "vote_count");

  @Override
  public Fate read(Cells cells) {
    Optional<String> adult =
        cells
            .required("adult")
            .filter(text -> cells.matches("adult", text, TRUTH, "must be True or False"));
    Optional<String> id = TmdbRow.id(cells);
    Optional<String> title = cells.required("title");
    if (adult.isEmpty() || id.isEmpty() || title.isEmpty()) {
      return Fate.BROKEN;
    }
    if (adult.get().equals("True")) {
      return new Fate.PassedOver("is of a film for adults only");
    }
    MovieFacts.Builder facts = TmdbRow.facts(cells, id.get(), title.get(), NestedLists.PYTHON);
    ImdbIds.in(cells, "imdb_id").ifPresent(imdb -> facts.id(Registry.IMDB, imdb));
    return cells.film(
        new SourceKey(SOURCE, id.get()),
        facts
            .collection(
                cells.list("belongs_to_collection", NestedLists.PYTHON.ofObject("name")).stream()
                    .findFirst())
            .posterUrl(poster(cells)));
  }

  private static Optional<String> poster(Cells cells) {
    return cells
        .line("poster_path")
        .filter(
            path ->
                cells.matches("poster_path", path, POSTER_PATH, "must be a path such as /a1b2.jpg"))
        .map(path -> POSTERS + path);
  }
}
