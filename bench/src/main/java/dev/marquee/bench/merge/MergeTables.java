package dev.marquee.bench.merge;

import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.parse.Format;
import dev.marquee.indexer.parse.ParsedRow;
import dev.marquee.indexer.parse.RowReader;
import dev.marquee.indexer.source.Input;
import dev.marquee.indexer.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that are merged, as their readers give them. Of rows with one key the last counts.
 *
 * @param movieLens without the numbers that lie beside it
 */
record MergeTables(
    List<SourceRecord> tmdb,
    List<SourceRecord> imdb,
    List<SourceRecord> movieLens,
    List<SourceRecord> wikipedia,
    KeyFile key) {

  /** Reads the tables in the folders in which they are handed out. */
  static MergeTables read(Path data) throws IOException {
    return new MergeTables(
        table(data.resolve("tmdb/tmdb_5000_movies.csv.gz"), Format.TMDB_5000),
        table(data.resolve("seed/movie_metadata.csv.gz"), Format.IMDB_5000),
        table(data.resolve("movielens-small/movies.csv"), Format.MOVIELENS),
        table(data.resolve("wikipedia-movies/wikipedia_movies.jsonl.gz"), Format.WIKIPEDIA),
        KeyFile.read(data.resolve("tmdb/links.csv.gz")));
  }

  private static List<SourceRecord> table(Path file, Format format) throws IOException {
    Map<SourceKey, SourceRecord> records = new LinkedHashMap<>();
    try (SourceText text = Input.ofFile(file).open()) {
      RowReader rows = format.read(text, "documents");
      Optional<ParsedRow> row = rows.next();
      while (row.isPresent()) {
        row.get().record().ifPresent(record -> records.put(record.key(), record));
        row = rows.next();
      }
    }
    return List.copyOf(records.values());
  }
}
