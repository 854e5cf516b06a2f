package dev.marquee.app.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Tables of public data sets, in the folder that {@code -Dmarquee.data} names. */
enum PublicTable {
  TMDB("tmdb", "tmdb_5000_movies.csv.gz"),
  TMDB_EXCERPT("tmdb", "movies_metadata_excerpt.csv.gz"),
  LINKS("tmdb", "links.csv.gz"),
  MOVIELENS_LINKS("movielens-small", "links.csv"),
  IMDB("seed", "movie_metadata.csv.gz"),
  NETFLIX("netflix", "netflix_titles.csv.gz"),
  WIKIPEDIA("wikipedia-movies", "wikipedia_movies.jsonl.gz");

  private static final Path DATA = Path.of(System.getProperty("marquee.data", ""));

  private final Path file;

  PublicTable(String folder, String name) {
    this.file = Path.of(folder, name);
  }

  static boolean areHere() {
    for (PublicTable table : values()) {
      if (!Files.exists(DATA.resolve(table.file))) {
        return false;
      }
    }
    return true;
  }

  List<NamedCsvRecord> rows() {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text())) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<JsonNode> objects() {
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader text = text()) {
      return text.lines().map(line -> read(json, line)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BufferedReader text() throws IOException {
    InputStream bytes = Files.newInputStream(DATA.resolve(file));
    boolean packed = file.toString().endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(packed ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
  }

  private static JsonNode read(ObjectMapper json, String line) {
    try {
      return json.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }
}
