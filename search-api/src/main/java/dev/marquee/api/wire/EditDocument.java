package dev.marquee.api.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.api.CatalogueEditor.Edit;
import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.DocumentException;
import dev.marquee.document.FieldError;
import dev.marquee.document.MovieDocument;
import dev.marquee.document.MovieField;
import java.util.List;
import java.util.Optional;

/**
 * Changes of the catalogue as JSON: a film to put, or the id of one to delete.
 *
 * <pre>
 * {"movie_id": "tmdb-155", "title": "The Dark Knight", "release_year": 2008}
 * {"ids": {"imdb": "tt0468569"}, "title": "The Dark Knight"}
 * {"delete": "tmdb-155"}
 * </pre>
 */
public final class EditDocument {
  private static final String DELETE = "delete";

  private EditDocument() {}

  /** Reads one change. */
  public static Edit read(JsonNode body) throws DocumentException {
    if (body.has(DELETE)) {
      return readDelete(body);
    }
    MovieFacts facts = MovieDocument.readFacts(body);
    Optional<MovieId> id =
        body.hasNonNull(MovieField.MOVIE_ID)
            ? Optional.of(readId(MovieField.MOVIE_ID, body.get(MovieField.MOVIE_ID)))
            : Optional.empty();
    return new Edit.Put(id, facts);
  }

  /** Reads a film to put under a given id; an id in the document must be the same. */
  public static Edit readPut(MovieId id, JsonNode body) throws DocumentException {
    MovieFacts facts = MovieDocument.readFacts(body);
    if (body.hasNonNull(MovieField.MOVIE_ID)
        && !body.get(MovieField.MOVIE_ID).asText().equals(id.value())) {
      String message = "must be that of the address, %s, or absent".formatted(id);
      throw new DocumentException(List.of(new FieldError(MovieField.MOVIE_ID, message)));
    }
    return new Edit.Put(Optional.of(id), facts);
  }

  private static Edit readDelete(JsonNode body) throws DocumentException {
    if (body.size() > 1) {
      throw new DocumentException(List.of(new FieldError(DELETE, "must be the only field")));
    }
    return new Edit.Delete(readId(DELETE, body.get(DELETE)));
  }

  private static MovieId readId(String field, JsonNode value) throws DocumentException {
    String text = value.asText();
    if (!value.isTextual() || !MovieId.isValid(text)) {
      String message = "must be a movie id of 1 to 64 characters of a-z, 0-9 and '-'";
      throw new DocumentException(List.of(new FieldError(field, message)));
    }
    return new MovieId(text);
  }
}
