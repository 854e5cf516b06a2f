package dev.marquee.bench.merge;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.marquee.indexer.source.Input;
import dev.marquee.indexer.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which number at TMDB films have that MovieLens and IMDb number.
 *
 * <pre>
 * movieId,imdbId,tmdbId      1,0114709,862
 * </pre>
 *
 * A number can stand in several rows, and is then of several films.
 *
 * @param byImdb TMDB's numbers by IMDb's, which begin with {@code tt}
 * @param byMovieLens TMDB's numbers by MovieLens's
 */
record KeyFile(Map<String, Set<String>> byImdb, Map<String, Set<String>> byMovieLens) {
  private static final String IMDB_PREFIX = "tt";

  static KeyFile read(Path file) throws IOException {
    Map<String, Set<String>> byImdb = new TreeMap<>();
    Map<String, Set<String>> byMovieLens = new TreeMap<>();
    try (SourceText text = Input.ofFile(file).open();
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        String tmdb = row.getField("tmdbId");
        if (!tmdb.isEmpty()) {
          add(byImdb, IMDB_PREFIX + row.getField("imdbId"), tmdb);
          add(byMovieLens, row.getField("movieId"), tmdb);
        }
      }
    }
    return new KeyFile(byImdb, byMovieLens);
  }

  private static void add(Map<String, Set<String>> key, String number, String tmdb) {
    key.computeIfAbsent(number, unseen -> new TreeSet<>()).add(tmdb);
  }
}
