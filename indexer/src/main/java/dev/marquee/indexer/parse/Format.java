package dev.marquee.indexer.parse;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/** A kind of text that Marquee can read films from. */
public enum Format {
  TMDB_5000(
      "tmdb-5000",
      "the film table of TMDB 5000 (CSV; columns id, title, genres, keywords, overview, vote_count"
          + " and so on)"),
  MAIN_DATA(
      "main-data",
      "main_data.csv (CSV; columns director_name, actor_1_name, actor_2_name, actor_3_name, genres,"
          + " movie_title, comb)"),
  MOVIES_DATASET(
      "movies-dataset",
      "movies_metadata.csv of The Movies Dataset (CSV; columns adult, belongs_to_collection, id,"
          + " imdb_id, title and so on)"),
  IMDB_5000(
      "imdb-5000",
      "movie_metadata.csv of the IMDB 5000 dataset (CSV; columns movie_title, movie_imdb_link,"
          + " plot_keywords and so on)"),
  WIKIPEDIA(
      "wikipedia",
      "the films of Wikipedia's lists (JSON, one object with title, year, cast and genres on each"
          + " line)"),
  NETFLIX(
      "netflix",
      "netflix_titles.csv (CSV; columns show_id, type, title, director, cast and so on)"),
  MOVIELENS(
      "movielens",
      "movies.csv of MovieLens, with links.csv and tags.csv where these lie beside it (CSV;"
          + " columns movieId, title, genres)"),
  IMDB_TABLES(
      "imdb-basics",
      "title.basics.tsv of IMDb, with title.ratings.tsv, title.principals.tsv and name.basics.tsv"
          + " where these lie beside it (TSV; columns tconst, titleType, primaryTitle and so on)"),
  DOCUMENTS(
      "documents", "Marquee's own film documents (JSON, one object with a title on each line)");

  private final String label;
  private final String description;

  Format(String label, String description) {
    this.label = label;
    this.description = description;
  }

  /** A short name for summaries. */
  public String label() {
    return label;
  }

  /** A noun phrase by which somebody can tell whether a file is of this format. */
  public String description() {
    return description;
  }

  /**
   * The source that its records are filed under.
   *
   * @param documentSource that of film documents
   */
  public String source(String documentSource) {
    return switch (this) {
      case TMDB_5000 -> TmdbRow.SOURCE;
      case MAIN_DATA -> MainDataRow.SOURCE;
      case MOVIES_DATASET -> MoviesDatasetRow.SOURCE;
      case IMDB_5000 -> Imdb5000Row.SOURCE;
      case WIKIPEDIA -> WikipediaReader.SOURCE;
      case NETFLIX -> NetflixRow.SOURCE;
      case MOVIELENS -> MovieLensJoin.SOURCE;
      case IMDB_TABLES -> ImdbJoin.SOURCE;
      case DOCUMENTS -> documentSource;
    };
  }

  /** Reads a table of this format together with its {@link Part}s; absent where it has none. */
  public Optional<TableJoin> join() {
    return switch (this) {
      case MOVIELENS -> Optional.of(new MovieLensJoin());
      case IMDB_TABLES -> Optional.of(new ImdbJoin());
      case TMDB_5000, MAIN_DATA, MOVIES_DATASET, IMDB_5000, WIKIPEDIA, NETFLIX, DOCUMENTS ->
          Optional.empty();
    };
  }

  /**
   * Reads a text of this format from its beginning.
   *
   * @param text not closed here
   * @param documentSource the source that film documents are filed under; other formats name their
   *     own
   */
  public RowReader read(Reader text, String documentSource) throws IOException {
    return switch (this) {
      case TMDB_5000 -> new CsvRowReader(text, new TmdbRow());
      case MAIN_DATA -> new CsvRowReader(text, new MainDataRow());
      case MOVIES_DATASET -> new CsvRowReader(text, new MoviesDatasetRow());
      case IMDB_5000 -> new CsvRowReader(text, new Imdb5000Row());
      case WIKIPEDIA -> new WikipediaReader(text);
      case NETFLIX -> new CsvRowReader(text, new NetflixRow());
      case MOVIELENS -> new MovieLensJoin().films(text);
      case IMDB_TABLES -> new ImdbJoin().films(text);
      case DOCUMENTS -> new DocumentReader(text, documentSource);
    };
  }
}
