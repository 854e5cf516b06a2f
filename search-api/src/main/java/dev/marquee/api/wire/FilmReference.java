package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.document.DocumentException;
import dev.marquee.query.SearchRequest;
import java.util.Optional;
import java.util.Set;

/** Which film a request means. */
public sealed interface FilmReference {

  /** By its title in any spelling, perhaps with the year: {@code Robin Hood (2010)}. */
  record Titled(String title) implements FilmReference {}

  /** By its movie id, which may not exist. */
  record Numbered(String movieId) implements FilmReference {}

  /** Reads {@code {"name": "Inception"}}. */
  static Titled ofName(JsonNode body) throws DocumentException {
    BodyFields fields = new BodyFields(body, Set.of("name"));
    Optional<String> name = fields.text("name", SearchRequest.MAX_TEXT_LENGTH);
    if (name.isEmpty() && !body.hasNonNull("name")) {
      fields.error("name", "is required");
    }
    fields.check();
    return new Titled(name.orElseThrow());
  }

  /** Reads {@code {"title": "Inception"}} or {@code {"movie_id": "tmdb-27205"}}. */
  static FilmReference ofTitleOrId(JsonNode body) throws DocumentException {
    BodyFields fields = new BodyFields(body, Set.of("title", "movie_id"));
    Optional<String> title = fields.text("title", SearchRequest.MAX_TEXT_LENGTH);
    Optional<String> movieId = fields.text("movie_id", SearchRequest.MAX_TEXT_LENGTH);
    if (body.hasNonNull("title") == body.hasNonNull("movie_id")) {
      fields.error("title", "or movie_id is required, and not both");
    }
    fields.check();
    return title.<FilmReference>map(Titled::new).or(() -> movieId.map(Numbered::new)).orElseThrow();
  }
}
