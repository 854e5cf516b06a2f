package dev.marquee.indexer.parse;

import dev.marquee.catalog.Credit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.SourceKey;
import dev.marquee.indexer.parse.ParsedRow.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row of main_data.csv.
 *
 * <pre>
 * director_name,actor_1_name,actor_2_name,actor_3_name,genres,movie_title,comb
 * James Cameron,CCH Pounder,Joel David Moore,Wes Studi,Action Adventure Fantasy Sci-Fi,avatar,..
 * </pre>
 *
 * Titles are lower case and may end in no-break spaces; the word {@code unknown} stands for a
 * person who is not known (but is a title like any other); {@code comb} repeats the other columns.
 * There is neither a number nor a year, so title and people make the record's key.
 */
final class MainDataRow implements RowMeaning {
  static final String SOURCE = "main_data";
  private static final String UNKNOWN_PERSON = "unknown";
  private static final List<String> ACTORS =
      List.of("actor_1_name", "actor_2_name", "actor_3_name");

  static final Set<String> COLUMNS =
      Set.of(
          "director_name", "actor_1_name", "actor_2_name", "actor_3_name", "genres", "movie_title");

  static final Set<String> COLUMNS_WITH_OPTIONAL =
      Set.of(
          "director_name",
          "actor_1_name",
          "actor_2_name",
          "actor_3_name",
          "genres",
          "movie_title",
          "comb");

  @Override
  public Fate read(Cells cells) {
    Optional<String> title = cells.required("movie_title");
    if (title.isEmpty()) {
      return Fate.BROKEN;
    }
    Optional<String> director = person(cells, "director_name");
    List<Optional<String>> actors = ACTORS.stream().map(column -> person(cells, column)).toList();
    return cells.film(
        key(title.get(), director, actors),
        MovieFacts.titled(TitleCase.of(title.get()))
            .directors(director.stream().toList())
            .cast(cast(actors))
            .genres(cells.list("genres", GenreNames::inBlankSeparated)));
  }

  private static Optional<String> person(Cells cells, String column) {
    return cells.line(column).filter(name -> !name.equalsIgnoreCase(UNKNOWN_PERSON));
  }

  /** The actor of the first column stands first also when another is not known. */
  private static List<Credit> cast(List<Optional<String>> actors) {
    List<Credit> cast = new ArrayList<>();
    for (int order = 0; order < actors.size(); order++) {
      Optional<String> actor = actors.get(order);
      if (actor.isPresent()) {
        cast.add(Credit.of(actor.get(), order));
      }
    }
    return cast;
  }

  private static SourceKey key(
      String title, Optional<String> director, List<Optional<String>> actors) {
    List<String> parts = new ArrayList<>(List.of(title, director.orElse("")));
    actors.forEach(actor -> parts.add(actor.orElse("")));
    return new SourceKey(SOURCE, ContentHash.of(parts));
  }
}
