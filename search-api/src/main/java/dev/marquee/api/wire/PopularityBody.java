package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.analytics.popularity.FeatureSet;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.document.DocumentException;
import dev.marquee.document.FieldError;
import dev.marquee.document.MovieDocument;
import dev.marquee.document.MovieField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a forecast is asked for: a stored film, or what is known of one that need not exist, in the
 * fields of a film.
 *
 * <pre>
 * {"movie_id": "tmdb-155"}
 * {"budget": 90000000, "genres": ["Drama"], "directors": ["Ava DuVernay"], "release_date": "2027-05-01", "model": "before_release"}
 * </pre>
 *
 * @param model absent to have the one taken that fits what is known
 */
public record PopularityBody(Subject subject, Optional<FeatureSet> model) {
  private static final String MODEL = "model";
  private static final String ANY_TITLE = "any";

  /** What is asked about. */
  public sealed interface Subject {
    /** A film as people name films. */
    record Stored(String movie) implements Subject {}

    /** Facts. */
    record Described(MovieFacts film) implements Subject {}
  }

  /** Reads a body, or tells all that is wrong with it. */
  public static PopularityBody read(JsonNode body) throws DocumentException {
    if (!(body instanceof ObjectNode given)) {
      throw new DocumentException(List.of(new FieldError("", "must be an object")));
    }
    ObjectNode facts = given.deepCopy();
    Optional<FeatureSet> model = model(facts.remove(MODEL));
    JsonNode movie = facts.remove(MovieField.MOVIE_ID);
    if (movie == null) {
      return new PopularityBody(new Subject.Described(described(facts)), model);
    }
    if (!movie.isTextual() || !facts.isEmpty()) {
      throw new DocumentException(
          List.of(
              new FieldError(
                  MovieField.MOVIE_ID, "must be a text, and stand beside no facts of the film")));
    }
    return new PopularityBody(new Subject.Stored(movie.asText()), model);
  }

  private static MovieFacts described(ObjectNode facts) throws DocumentException {
    if (facts.isEmpty()) {
      throw new DocumentException(
          List.of(new FieldError(MovieField.MOVIE_ID, "must be given, or facts of a film")));
    }
    if (!facts.has(MovieField.TITLE)) {
      facts.put(MovieField.TITLE, ANY_TITLE);
    }
    return MovieDocument.readFacts(facts);
  }

  private static Optional<FeatureSet> model(JsonNode name) throws DocumentException {
    if (name == null) {
      return Optional.empty();
    }
    Optional<FeatureSet> model =
        Stream.of(FeatureSet.values()).filter(set -> set.text().equals(name.asText())).findFirst();
    if (model.isEmpty()) {
      String allowed =
          Stream.of(FeatureSet.values()).map(FeatureSet::text).collect(Collectors.joining(", "));
      throw new DocumentException(List.of(new FieldError(MODEL, "must be one of " + allowed)));
    }
    return model;
  }
}
