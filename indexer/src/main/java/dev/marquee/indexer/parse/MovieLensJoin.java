package dev.marquee.indexer.parse;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.Registry;
import dev.marquee.catalog.SourceKey;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the films of MovieLens, with their numbers elsewhere and with people's tags.
 *
 * <pre>
 * movies.csv  movieId,title,genres               1,"Title, A (1995)",Children|Sci-Fi
 * links.csv   movieId,imdbId,tmdbId              1,0114709,862
 * tags.csv    userId,movieId,tag,timestamp       40,1,Time Travel,1306926135
 * </pre>
 *
 * The digits of IMDb stand without their letters; a film may have no number at TMDB. A title that
 * ends in a span of years is a series. Keeps numbers and tags of all films in memory: some 300
 * bytes a film, and 150 for each tag that a film has.
 */
final class MovieLensJoin implements TableJoin {
  static final String SOURCE = "movielens";
  private static final Pattern ID = Pattern.compile("[1-9]\\d{0,9}");

  static final Set<String> FILM_COLUMNS = Set.of("movieid", "title", "genres");
  static final Set<String> LINK_COLUMNS = Set.of("movieid", "imdbid", "tmdbid");
  static final Set<String> TAG_COLUMNS = Set.of("userid", "movieid", "tag", "timestamp");
  static final Set<String> RATING_COLUMNS = Set.of("userid", "movieid", "rating", "timestamp");

  private final Map<String, Map<Registry, String>> numbers = new HashMap<>();
  private final MovieLensTags tags = new MovieLensTags();

  @Override
  public RowReader survey(Reader films) throws IOException {
    return new CsvRowReader(
        films,
        cells -> {
          id(cells).ifPresent(id -> numbers.put(id, Map.of()));
          return Fate.DETAIL;
        });
  }

  @Override
  public RowReader details(Part part, Reader text) throws IOException {
    return part == Part.MOVIELENS_TAGS
        ? tags.reader(new CsvRowReader(text, this::tag))
        : new CsvRowReader(text, this::link);
  }

  @Override
  public RowReader films(Reader films) throws IOException {
    return new CsvRowReader(films, this::film);
  }

  private Fate link(Cells cells) {
    Optional<String> id = id(cells);
    Optional<String> imdb = ImdbIds.inDigits(cells, "imdbid");
    Optional<String> tmdb = number(cells, "tmdbid");
    if (id.isPresent() && !numbers.containsKey(id.get())) {
      return new Fate.PassedOver("is of no film in movies.csv");
    }
    Map<Registry, String> known = new HashMap<>();
    imdb.ifPresent(number -> known.put(Registry.IMDB, number));
    tmdb.ifPresent(number -> known.put(Registry.TMDB, number));
    id.ifPresent(film -> numbers.put(film, Map.copyOf(known)));
    return Fate.DETAIL;
  }

  private Fate tag(Cells cells) {
    Optional<String> id = id(cells);
    Optional<String> tag = cells.required("tag");
    if (id.isPresent() && !numbers.containsKey(id.get())) {
      return new Fate.PassedOver("is of no film in movies.csv");
    }
    if (id.isPresent() && tag.isPresent()) {
      tags.add(id.get(), tag.get());
    }
    return Fate.DETAIL;
  }

  private Fate film(Cells cells) {
    Optional<String> id = id(cells);
    Optional<String> text = cells.required("title");
    if (id.isEmpty() || text.isEmpty()) {
      return Fate.BROKEN;
    }
    MovieLensTitle title = MovieLensTitle.of(text.get());
    if (title.series()) {
      return new Fate.PassedOver("is of a series: its title ends in a span of years");
    }
    MovieFacts.Builder facts =
        MovieFacts.titled(title.title())
            .id(Registry.MOVIELENS, id.get())
            .alternativeTitles(title.others())
            .releaseYear(title.year())
            .genres(GenreNames.of(cells.list("genres", cell -> TextRules.items(cell, "|"))))
            .keywords(tags.keywords(id.get()));
    numbers.getOrDefault(id.get(), Map.of()).forEach(facts::id);
    return cells.film(new SourceKey(SOURCE, id.get()), facts);
  }

  private static Optional<String> id(Cells cells) {
    cells.required("movieid");
    return number(cells, "movieid");
  }

  private static Optional<String> number(Cells cells, String column) {
    return cells
        .line(column)
        .filter(id -> cells.matches(column, id, ID, "must be a number of 1 or more"));
  }
}
