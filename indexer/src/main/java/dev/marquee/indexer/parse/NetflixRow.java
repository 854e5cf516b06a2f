package dev.marquee.indexer.parse;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.SourceKey;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A row of netflix_titles.csv.
 *
 * <pre>
 * show_id,type,title,director,cast,country,date_added,release_year,rating,duration,listed_in,description
 * 81,Movie,A Title,Ada Rector,"Ann Actor, Bo Actor",India," May 1, 2019",2018,TV-14,90 min,Dramas,..
 * </pre>
 *
 * Only rows of type Movie are films; the duration of the others counts seasons. A list may end in a
 * comma.
 */
final class NetflixRow implements RowMeaning {
  static final String SOURCE = "netflix";
  private static final String FILM = "Movie";
  private static final String SHOW = "TV Show";

  private static final Pattern SHOW_ID = Pattern.compile("s?\\d{1,12}");
  private static final Pattern MINUTES = Pattern.compile("(\\d{1,6}) min");

  static final Set<String> COLUMNS =
      Set.of(
          "show_id",
          "type",
          "title",
          "director",
          "cast",
          "country",
          "release_year",
          "rating",
          "duration",
          "listed_in",
          "description");

  /**
   * TMDB's genres for the shelves that films stand on. A shelf of two genres gives both, since a
   * film should be found under either. The empty ones say whence a film is or for whom.
   */
  private static final Map<String, List<String>> SHELVES =
      Map.ofEntries(
          Map.entry("Action & Adventure", List.of("Action", "Adventure")),
          Map.entry("Anime Features", List.of("Animation")),
          Map.entry("Children & Family Movies", List.of("Family")),
          Map.entry("Comedies", List.of("Comedy")),
          Map.entry("Documentaries", List.of("Documentary")),
          Map.entry("Dramas", List.of("Drama")),
          Map.entry("Horror Movies", List.of("Horror")),
          Map.entry("Music & Musicals", List.of("Music")),
          Map.entry("Romantic Movies", List.of("Romance")),
          Map.entry("Sci-Fi & Fantasy", List.of("Science Fiction", "Fantasy")),
          Map.entry("Sports Movies", List.of("Sport")),
          Map.entry("Stand-Up Comedy", List.of("Comedy")),
          Map.entry("Thrillers", List.of("Thriller")),
          Map.entry("Classic Movies", List.of()),
          Map.entry("Cult Movies", List.of()),
          Map.entry("Faith & Spirituality", List.of()),
          Map.entry("Independent Movies", List.of()),
          Map.entry("International Movies", List.of()),
          Map.entry("LGBTQ Movies", List.of()),
          Map.entry("Movies", List.of()));

  @Override
  public Fate read(Cells cells) {
    Optional<String> type = cells.required("type");
    if (type.equals(Optional.of(SHOW))) {
      return new Fate.PassedOver("is of a television show");
    }
    type.filter(other -> !other.equals(FILM))
        .ifPresent(
            other ->
                cells.refuse("type", "must be Movie or TV Show, got " + TextRules.shown(other)));
    Optional<String> id =
        cells
            .required("show_id")
            .filter(text -> cells.matches("show_id", text, SHOW_ID, "must be a number"));
    Optional<String> title = cells.required("title");
    if (id.isEmpty() || title.isEmpty()) {
      return Fate.BROKEN;
    }
    return cells.film(new SourceKey(SOURCE, id.get()), facts(cells, title.get()));
  }

  private static MovieFacts.Builder facts(Cells cells, String title) {
    List<String> cast = cells.list("cast", NetflixRow::items);
    return MovieFacts.titled(title)
        .releaseYear(cells.smallCount("release_year"))
        .runtimeMinutes(minutes(cells))
        .genres(genres(cells.list("listed_in", NetflixRow::items)))
        .directors(cells.list("director", NetflixRow::items))
        .cast(
            IntStream.range(0, cast.size())
                .mapToObj(order -> Credit.of(cast.get(order), order))
                .toList())
        .countries(CountryCodes.of(cells.list("country", NetflixRow::items)))
        .certification(cells.line("rating"))
        .overview(cells.paragraphs("description"));
  }

  private static OptionalInt minutes(Cells cells) {
    Optional<String> duration = cells.line("duration");
    if (duration.isEmpty()) {
      return OptionalInt.empty();
    }
    Matcher minutes = MINUTES.matcher(duration.get());
    if (!minutes.matches()) {
      cells.refuse("duration", "must be such as '90 min', got " + TextRules.shown(duration.get()));
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(minutes.group(1)));
  }

  private static List<String> genres(List<String> shelves) {
    return shelves.stream()
        .flatMap(shelf -> SHELVES.getOrDefault(shelf, List.of(shelf)).stream())
        .distinct()
        .toList();
  }

  private static List<String> items(String cell) {
    return TextRules.items(cell, ",");
  }
}
