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

/**
 * Reads the films of the tables that IMDb publishes, of which these columns are used:
 *
 * <pre>
 * title.basics.tsv      tconst titleType primaryTitle originalTitle isAdult startYear runtimeMinutes genres
 * title.ratings.tsv     tconst averageRating numVotes
 * title.principals.tsv  tconst ordering nconst category characters
 * name.basics.tsv       nconst primaryName
 * </pre>
 *
 * Films are titles of the types movie and tvMovie, without those for adults. Of the other tables
 * only what belongs to a film stays in memory: by estimate 2 kB for each film with ten people, so
 * that the 800 thousand films of the whole register need a heap of some 1.5 GB.
 */
final class ImdbJoin implements TableJoin {
  static final String SOURCE = "imdb";
  private static final Set<String> FILM_TYPES = Set.of("movie", "tvMovie");
  private static final String NOT_ADULT = "0";

  static final Set<String> FILM_COLUMNS =
      Set.of(
          "tconst",
          "titletype",
          "primarytitle",
          "originaltitle",
          "isadult",
          "startyear",
          "runtimeminutes",
          "genres");
  static final Set<String> RATING_COLUMNS = Set.of("tconst", "averagerating", "numvotes");
  static final Set<String> PRINCIPAL_COLUMNS =
      Set.of("tconst", "ordering", "nconst", "category", "characters");
  static final Set<String> NAME_COLUMNS = Set.of("nconst", "primaryname");

  private final Map<String, ImdbDetails> films = new HashMap<>();

  /** By number; empty until the table of names is read. */
  private final Map<String, String> names = new HashMap<>();

  @Override
  public RowReader survey(Reader text) throws IOException {
    return new TsvRowReader(
        text,
        cells -> {
          Optional<String> id = ImdbIds.in(cells, "tconst");
          if (id.isPresent() && notTaken(cells).isEmpty()) {
            films.put(id.get(), new ImdbDetails());
          }
          return Fate.DETAIL;
        });
  }

  @Override
  public RowReader details(Part part, Reader text) throws IOException {
    return new TsvRowReader(
        text,
        switch (part) {
          case IMDB_RATINGS -> cells -> ofFilm(cells, ImdbDetails::rate);
          case IMDB_PRINCIPALS -> cells -> ofFilm(cells, (film, row) -> film.credit(row, names));
          case IMDB_NAMES -> this::name;
          case MOVIELENS_LINKS, MOVIELENS_TAGS ->
              throw new IllegalArgumentException(part + " is no table of IMDb's");
        });
  }

  @Override
  public RowReader films(Reader text) throws IOException {
    return new TsvRowReader(text, this::film);
  }

  /** What a row of another table does to the film it is of. */
  @FunctionalInterface
  private interface Addition {
    Fate add(ImdbDetails film, Cells cells);
  }

  private Fate ofFilm(Cells cells, Addition addition) {
    cells.required("tconst");
    Optional<String> id = ImdbIds.in(cells, "tconst");
    if (id.isEmpty()) {
      return Fate.BROKEN;
    }
    ImdbDetails film = films.get(id.get());
    return film == null
        ? new Fate.PassedOver("is of no title that is taken")
        : addition.add(film, cells);
  }

  private Fate name(Cells cells) {
    Optional<String> id = cells.required("nconst");
    Optional<String> name = cells.required("primaryname");
    if (id.isEmpty() || name.isEmpty()) {
      return Fate.BROKEN;
    }
    return names.replace(id.get(), name.get()) == null
        ? new Fate.PassedOver("is of nobody who directs or acts in a film that is taken")
        : Fate.DETAIL;
  }

  private Fate film(Cells cells) {
    cells.required("tconst");
    Optional<String> id = ImdbIds.in(cells, "tconst");
    Optional<Fate> notTaken = notTaken(cells);
    if (id.isEmpty() || notTaken.isPresent()) {
      return notTaken.orElse(Fate.BROKEN);
    }
    return cells
        .required("primarytitle")
        .map(title -> cells.film(new SourceKey(SOURCE, id.get()), facts(cells, id.get(), title)))
        .orElse(Fate.BROKEN);
  }

  private static Optional<Fate> notTaken(Cells cells) {
    if (!cells.required("titletype").map(FILM_TYPES::contains).orElse(true)) {
      return Optional.of(new Fate.PassedOver("is of a title that is neither movie nor tvMovie"));
    }
    return cells.line("isadult").filter(adult -> !adult.equals(NOT_ADULT)).isPresent()
        ? Optional.of(new Fate.PassedOver("is of a film for adults only"))
        : Optional.empty();
  }

  private MovieFacts.Builder facts(Cells cells, String id, String title) {
    ImdbDetails details = films.getOrDefault(id, new ImdbDetails());
    return MovieFacts.titled(title)
        .id(Registry.IMDB, id)
        .originalTitle(cells.line("originaltitle").filter(original -> !original.equals(title)))
        .releaseYear(cells.smallCount("startyear"))
        .runtimeMinutes(cells.smallCount("runtimeminutes"))
        .genres(GenreNames.of(cells.list("genres", cell -> TextRules.items(cell, ","))))
        .directors(details.directors(names))
        .cast(details.cast(names))
        .voteCount(details.voteCount())
        .voteAverage(details.voteAverage());
  }
}
