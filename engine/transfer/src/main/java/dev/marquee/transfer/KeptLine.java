package dev.marquee.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.DocumentException;
import dev.marquee.document.EntryDocument;
import dev.marquee.store.Change;

/**
 * A film or a redirect as a line of JSON.
 *
 * <pre>
 * {"movie": {..}, "records": [..], "vector": ".."}     see {@link EntryDocument}
 * {"movie_id": "ml-58559", "redirect_to": "tmdb-155"}
 * </pre>
 */
final class KeptLine {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MOVIE_ID = "movie_id";
  private static final String REDIRECT_TO = "redirect_to";

  private KeptLine() {}

  /** In UTF-8, without the end of the line. */
  static byte[] write(Change.Kept kept) {
    return switch (kept) {
      case Change.Put put -> EntryDocument.write(put.entry());
      case Change.Redirect redirect -> write(redirect);
    };
  }

  private static byte[] write(Change.Redirect redirect) {
    try {
      return JSON.writeValueAsBytes(
          JSON.createObjectNode()
              .put(MOVIE_ID, redirect.from().value())
              .put(REDIRECT_TO, redirect.to().value()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values is always written", impossible);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws DocumentException or IllegalArgumentException or JsonProcessingException when it is
   *     something else
   */
  static Change.Kept read(String line) throws DocumentException, JsonProcessingException {
    JsonNode node = JSON.readTree(line);
    return node.has(REDIRECT_TO)
        ? new Change.Redirect(
            new MovieId(node.path(MOVIE_ID).asText()), new MovieId(node.path(REDIRECT_TO).asText()))
        : new Change.Put(EntryDocument.read(node));
  }
}
