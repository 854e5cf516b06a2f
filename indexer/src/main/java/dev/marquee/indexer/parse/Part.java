package dev.marquee.indexer.parse;

/**
 * A table that tells of no film by itself, only more of those that another table in its folder has.
 * In the order in which they are read: what people do is known before their names are looked up.
 */
public enum Part {
  MOVIELENS_LINKS(
      Format.MOVIELENS,
      "movielens-links",
      "it tells numbers of MovieLens films, and no movies.csv of MovieLens lies beside it"),
  MOVIELENS_TAGS(
      Format.MOVIELENS,
      "movielens-tags",
      "it tells tags of MovieLens films, and no movies.csv of MovieLens lies beside it"),
  IMDB_RATINGS(
      Format.IMDB_TABLES,
      "imdb-ratings",
      "it tells votes for IMDb's titles, and no title.basics.tsv lies beside it"),
  IMDB_PRINCIPALS(
      Format.IMDB_TABLES,
      "imdb-principals",
      "it tells the people of IMDb's titles, and no title.basics.tsv lies beside it"),
  IMDB_NAMES(
      Format.IMDB_TABLES,
      "imdb-names",
      "it tells the names of IMDb's people, and no title.basics.tsv lies beside it");

  private final Format films;
  private final String label;
  private final String alone;

  Part(Format films, String label, String alone) {
    this.films = films;
    this.label = label;
    this.alone = alone;
  }

  /** The format of the table whose films it adds to. */
  public Format films() {
    return films;
  }

  /** A short name for summaries. */
  public String label() {
    return label;
  }

  /** Why it cannot be read where that table is not, a clause. */
  public String alone() {
    return alone;
  }
}
