package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.catalog.Movie;
import dev.marquee.document.MovieDocument;
import dev.marquee.document.MovieField;
import dev.marquee.recommend.SimilarFilm;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Films like a film. Each is a film with a score and reasons:
 *
 * <pre>
 * {"movie_id": "tmdb-155", .., "score": 0.81, "because": ["same director: Christopher Nolan"]}
 * </pre>
 */
public final class SimilarDocument {
  private static final String TITLE_SEPARATOR = "---";

  private SimilarDocument() {}

  /** {@code {"items": [..]}}. */
  public static ObjectNode list(List<SimilarFilm> similar) {
    ObjectNode node = Json.object();
    node.set("items", of(similar));
    return node;
  }

  /** {@code {"movie": {..}, "similar": [..]}}. */
  public static ObjectNode similarity(Movie film, List<SimilarFilm> similar) {
    ObjectNode node = Json.object();
    node.set("movie", MovieDocument.of(film));
    node.set("similar", of(similar));
    return node;
  }

  /** {@code {"movie": {..}, "cast": [..], "similar": [..]}}; without a cast when none is known. */
  public static ObjectNode recommendation(Movie film, List<SimilarFilm> similar) {
    ObjectNode node = Json.object();
    ObjectNode movie = MovieDocument.of(film);
    node.set("movie", movie);
    if (movie.has(MovieField.CAST)) {
      node.set("cast", movie.get(MovieField.CAST).deepCopy());
    }
    node.set("similar", of(similar));
    return node;
  }

  /** The titles alone: {@code Heat---Ronin---Collateral}. */
  public static String titles(List<SimilarFilm> similar) {
    return similar.stream()
        .map(film -> film.movie().facts().title())
        .collect(Collectors.joining(TITLE_SEPARATOR));
  }

  private static ArrayNode of(List<SimilarFilm> similar) {
    ArrayNode array = Json.object().arrayNode();
    for (SimilarFilm film : similar) {
      ObjectNode node = MovieDocument.of(film.movie());
      node.put("score", SearchDocument.score(film.score()));
      if (!film.because().isEmpty()) {
        film.because().forEach(node.putArray("because")::add);
      }
      array.add(node);
    }
    return array;
  }
}
