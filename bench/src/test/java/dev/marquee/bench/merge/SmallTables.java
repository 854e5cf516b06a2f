package dev.marquee.bench.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small tables in the folders and forms in which the real ones are handed out. */
final class SmallTables {
  private static final String TMDB_HEADER =
      "id,title,original_title,release_date,genres,keywords,production_countries,original_language,"
          + "overview,tagline,budget,revenue,runtime,vote_count,vote_average,popularity,status";
  private static final String IMDB_HEADER =
      "director_name,duration,actor_1_name,actor_2_name,actor_3_name,gross,genres,movie_title,"
          + "num_voted_users,plot_keywords,movie_imdb_link,language,country,content_rating,budget,"
          + "title_year,imdb_score";

  private final Path folder;

  SmallTables(Path folder) {
    this.folder = folder;
  }

  static String tmdb(int id, String title, int year) {
    return "%d,%s,%s,%d-06-01,[],[],[],en,,,0,0,90,10,7.5,1.5,Released"
        .formatted(id, title, title, year);
  }

  static String imdb(int id, String title, int year, String director) {
    return "%s,91,Ann Actor,Bo Actor,Cy Actor,,Drama,%s,1,,http://www.imdb.com/title/tt%07d/,English,USA,R,,%d,7"
        .formatted(director, title, id, year);
  }

  static String movieLens(int id, String title, int year) {
    return "%d,%s (%d),Drama".formatted(id, title, year);
  }

  static String wikipedia(String title, int year, String cast, String extract) {
    return """
    {"title": "%s", "year": %d, "cast": ["%s"], "genres": [], "href": "%s", "extract": "%s"}\
    """
        .formatted(title, year, cast, title.replace(' ', '_'), extract);
  }

  static String link(int movieLens, int imdb, int tmdb) {
    return "%d,%07d,%d".formatted(movieLens, imdb, tmdb);
  }

  SmallTables tmdb(String... rows) {
    return write("tmdb/tmdb_5000_movies.csv.gz", TMDB_HEADER, rows);
  }

  SmallTables imdb(String... rows) {
    return write("seed/movie_metadata.csv.gz", IMDB_HEADER, rows);
  }

  SmallTables movieLens(String... rows) {
    return write("movielens-small/movies.csv", "movieId,title,genres", rows);
  }

  SmallTables links(String... rows) {
    return write("tmdb/links.csv.gz", "movieId,imdbId,tmdbId", rows);
  }

  SmallTables wikipedia(String... rows) {
    return write("wikipedia-movies/wikipedia_movies.jsonl.gz", "", rows);
  }

  private SmallTables write(String name, String header, String... rows) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, header + "\n" + String.join("\n", List.of(rows)) + "\n");
      return this;
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }
}
