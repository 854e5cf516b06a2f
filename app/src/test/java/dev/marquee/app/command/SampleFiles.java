package dev.marquee.app.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Small files of films. */
final class SampleFiles {
  private static final String FILMS =
      """
      {"title": "Inception", "release_year": 2010, "ids": {"tmdb": "27205"}, "vote_count": 30000}
      {"title": "Interstellar", "release_year": 2014, "ids": {"tmdb": "157336"}, "vote_count": 20000}
      {"title": "Spirited Away", "release_year": 2001, "ids": {"tmdb": "129"}, "vote_count": 10000}
      """;

  private SampleFiles() {}

  /** Three films. */
  static Path films(Path folder) throws IOException {
    return Files.writeString(folder.resolve("films.jsonl"), FILMS);
  }

  /** Two of the three films, under the same numbers. */
  static Path fewerFilms(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("fewer.jsonl"),
        FILMS.lines().limit(2).collect(Collectors.joining("\n", "", "\n")));
  }

  /** Two films, and between them a row whose year nobody can read. */
  static Path filmsWithABrokenRow(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("broken.jsonl"),
        """
        {"title": "Alien", "release_year": 1979}
        {"title": "Aliens", "release_year": "soon"
        {"title": "Arrival", "release_year": 2016}
        """);
  }

  /** A film and a show of Netflix. */
  static Path filmsAndAShow(Path folder) throws IOException {
    return Files.writeString(
        folder.resolve("netflix.csv"),
        """
        show_id,type,title,director,cast,country,release_year,rating,duration,listed_in,description
        1,Movie,Alien,,,,1979,R,117 min,Horror Movies,
        2,TV Show,Aliens,,,,1990,,2 Seasons,,
        """);
  }

  /** A packed file of many films that ends in the middle. */
  static Path cutShort(Path folder) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(manyFilms(5_000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
    return Files.write(folder.resolve("half.jsonl.gz"), half);
  }

  static String manyFilms(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            number ->
                "{\"title\": \"Film %s\", \"ids\": {\"tmdb\": \"%d\"}}\n"
                    .formatted(Integer.toString(number * 7919, Character.MAX_RADIX), number))
        .collect(Collectors.joining());
  }

  static Path unknown(Path folder) throws IOException {
    return Files.writeString(folder.resolve("prices.csv"), "article,price\nsoap,3\n");
  }
}
