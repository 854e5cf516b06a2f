package dev.marquee.indexer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Writes small source files for tests. */
final class SourceFiles {
  private static final String TMDB_HEADER =
      "id,title,original_title,release_date,genres,keywords,production_countries,original_language,"
          + "overview,tagline,budget,revenue,runtime,vote_count,vote_average,popularity,status\n";
  private static final String MAIN_DATA_HEADER =
      "director_name,actor_1_name,actor_2_name,actor_3_name,genres,movie_title,comb\n";

  private final Path folder;

  SourceFiles(Path folder) {
    this.folder = folder;
  }

  /** A row of TMDB's table. */
  static String tmdbRow(int id, String title, int year) {
    return "%d,%s,%s,%d-06-01,[],[],[],en,,,0,0,90,10,7.5,1.5,Released%n"
        .formatted(id, title, title, year);
  }

  /** TMDB's table with films of the ids from 1 on. */
  static String tmdb(int films) {
    return tmdb(
        IntStream.rangeClosed(1, films).mapToObj(id -> tmdbRow(id, "Film " + id, 2000)).toList());
  }

  static String tmdb(List<String> rows) {
    return TMDB_HEADER + String.join("", rows);
  }

  static String mainData(String... titles) {
    return MAIN_DATA_HEADER
        + List.of(titles).stream()
            .map(title -> "Dee Rector,Ann Actor,unknown,unknown,Drama,%s,x\n".formatted(title))
            .collect(Collectors.joining());
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.write(file, bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  Path pack(String name, String text) {
    return write(name, packed(text));
  }

  static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }
}
