package dev.marquee.indexer.parse;

import dev.marquee.indexer.parse.Recognition.Joined;
import dev.marquee.indexer.parse.Recognition.Known;
import dev.marquee.indexer.parse.Recognition.Unknown;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** By which columns, in lower case, a table is told. */
record TableColumns(Predicate<Set<String>> columns, Recognition meaning) {

  /** The first that fits counts. */
  static final List<TableColumns> TABLES =
      List.of(
          among(TmdbRow.COLUMNS, new Known(Format.TMDB_5000)),
          among(MoviesDatasetRow.COLUMNS, new Known(Format.MOVIES_DATASET)),
          among(Imdb5000Row.COLUMNS, new Known(Format.IMDB_5000)),
          among(NetflixRow.COLUMNS, new Known(Format.NETFLIX)),
          among(ImdbJoin.FILM_COLUMNS, new Known(Format.IMDB_TABLES)),
          among(ImdbJoin.PRINCIPAL_COLUMNS, new Joined(Part.IMDB_PRINCIPALS)),
          among(ImdbJoin.NAME_COLUMNS, new Joined(Part.IMDB_NAMES)),
          just(ImdbJoin.RATING_COLUMNS, new Joined(Part.IMDB_RATINGS)),
          // These are few and common words, so nothing else may stand beside them.
          just(MovieLensJoin.FILM_COLUMNS, new Known(Format.MOVIELENS)),
          just(MovieLensJoin.LINK_COLUMNS, new Joined(Part.MOVIELENS_LINKS)),
          just(MovieLensJoin.TAG_COLUMNS, new Joined(Part.MOVIELENS_TAGS)),
          just(
              MovieLensJoin.RATING_COLUMNS,
              new Unknown("it holds people's ratings, which tell of no film")),
          // The longer table that main_data was made from has these columns too, with other
          // contents.
          new TableColumns(
              columns ->
                  columns.containsAll(MainDataRow.COLUMNS)
                      && MainDataRow.COLUMNS_WITH_OPTIONAL.containsAll(columns),
              new Known(Format.MAIN_DATA)));

  private static TableColumns among(Set<String> needed, Recognition meaning) {
    return new TableColumns(columns -> columns.containsAll(needed), meaning);
  }

  private static TableColumns just(Set<String> all, Recognition meaning) {
    return new TableColumns(all::equals, meaning);
  }
}
