package dev.marquee.bench.similar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A film and others that somebody who likes it would be glad to be shown.
 *
 * @param neighbours in no order
 */
record Neighbours(Name film, List<Name> neighbours) {
  private static final String RESOURCE = "neighbours.txt";
  private static final Pattern NAME = Pattern.compile("(.+) \\((\\d{4})\\)");

  Neighbours {
    neighbours = List.copyOf(neighbours);
  }

  /** What a film is called by people who know it. */
  record Name(String title, int year) {
    static Name parse(String text) {
      Matcher name = NAME.matcher(text.strip());
      if (!name.matches()) {
        throw new IllegalArgumentException("not a title with a year: '%s'".formatted(text));
      }
      return new Name(name.group(1), Integer.parseInt(name.group(2)));
    }
  }

  /** Those that come with Marquee; the file tells its form. */
  static List<Neighbours> all() {
    try (InputStream in =
            Objects.requireNonNull(Neighbours.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Neighbours::parse).toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException("the list is on the class path", impossible);
    }
  }

  static Neighbours parse(String line) {
    List<Name> names = Stream.of(line.split("\\|", -1)).map(Name::parse).toList();
    return new Neighbours(names.getFirst(), names.subList(1, names.size()));
  }
}
