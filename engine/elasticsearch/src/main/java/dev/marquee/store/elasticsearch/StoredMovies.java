package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.DocumentException;
import dev.marquee.document.EntryDocument;
import dev.marquee.store.Change;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import org.jspecify.annotations.Nullable;

/** Reads films back from their documents. */
final class StoredMovies {
  private StoredMovies() {}

  /** The film or the redirect. */
  static Change.Kept kept(Hit<ObjectNode> hit) {
    String target = present(hit.source()).path(IndexField.REDIRECT_TO).asText("");
    return target.isEmpty()
        ? new Change.Put(entry(hit))
        : new Change.Redirect(new MovieId(String.valueOf(hit.id())), new MovieId(target));
  }

  static CatalogEntry entry(Hit<ObjectNode> hit) {
    return entry(hit.source());
  }

  static CatalogEntry entry(@Nullable ObjectNode source) {
    try {
      return EntryDocument.read(present(source).path(IndexField.ENTRY));
    } catch (DocumentException unreadable) {
      throw corrupt(unreadable);
    }
  }

  static Movie movie(Hit<ObjectNode> hit) {
    return movie(present(hit.source()));
  }

  static Movie movie(ObjectNode source) {
    try {
      return EntryDocument.readMovie(source.path(IndexField.ENTRY));
    } catch (DocumentException unreadable) {
      throw corrupt(unreadable);
    }
  }

  private static ObjectNode present(@Nullable ObjectNode source) {
    if (source == null) {
      throw new StoreException(Kind.CORRUPT, "a film in the index has no stored record");
    }
    return source;
  }

  private static StoreException corrupt(DocumentException cause) {
    return new StoreException(
        Kind.CORRUPT, "a stored film cannot be read: " + cause.getMessage(), cause);
  }
}
