package dev.marquee.app.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.marquee.title.Folding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of the bundled catalogue. Reading refuses fields that its README does not name. */
record BundledFilm(
    Map<String, String> ids,
    String title,
    Optional<String> originalTitle,
    List<String> alternativeTitles,
    Optional<LocalDate> releaseDate,
    int releaseYear,
    OptionalInt runtime,
    List<String> genres,
    List<String> keywords,
    List<String> directors,
    List<Player> cast,
    List<String> countries,
    String originalLanguage,
    String overview) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  record Player(String name, Optional<String> character, int order) {}

  BundledFilm {
    ids = ids(ids);
    alternativeTitles = list(alternativeTitles);
    genres = list(genres);
    keywords = list(keywords);
    directors = list(directors);
    cast = list(cast);
    countries = list(countries);
    originalLanguage = Objects.requireNonNullElse(originalLanguage, "");
    overview = Objects.requireNonNullElse(overview, "");
  }

  static List<BundledFilm> readAll() {
    try (InputStream stream = BundledFilm.class.getResourceAsStream("films.jsonl")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(BundledFilm::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return "%s (%d)".formatted(title, releaseYear);
  }

  /** Each of its titles, as {@link #folded} writes them. */
  Set<String> foldedTitles() {
    return Stream.of(Stream.of(title), originalTitle.stream(), alternativeTitles.stream())
        .flatMap(titles -> titles)
        .map(BundledFilm::folded)
        .collect(Collectors.toSet());
  }

  /** What differs only in case, accents or punctuation becomes equal. */
  static String folded(String name) {
    return String.join(" ", Folding.plainWords(name));
  }

  /** A failure that lists films stays legible. */
  @Override
  public String toString() {
    return name();
  }

  private static BundledFilm read(String line) {
    try {
      return JSON.readValue(line, BundledFilm.class);
    } catch (IOException e) {
      throw new UncheckedIOException(line, e);
    }
  }

  private static Map<String, String> ids(@Nullable Map<String, String> ids) {
    return ids == null ? Map.of() : Map.copyOf(ids);
  }

  private static <T> List<T> list(@Nullable List<T> items) {
    return items == null ? List.of() : List.copyOf(items);
  }
}
