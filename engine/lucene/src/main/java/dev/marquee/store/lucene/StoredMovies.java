package dev.marquee.store.lucene;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.document.DocumentException;
import dev.marquee.document.EntryDocument;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Reads films back from their stored JSON. Bound to one searcher and one thread. */
final class StoredMovies {
  private static final Set<String> ENTRY_ONLY = Set.of(IndexField.ENTRY);

  private final StoredFields fields;

  StoredMovies(IndexSearcher searcher) throws IOException {
    fields = searcher.storedFields();
  }

  /** The film, or nothing where the document is a redirect. */
  Optional<CatalogEntry> entryIfFilm(int document) throws IOException {
    boolean film = fields.document(document, ENTRY_ONLY).getBinaryValue(IndexField.ENTRY) != null;
    return film ? Optional.of(entry(document)) : Optional.empty();
  }

  CatalogEntry entry(int document) throws IOException {
    try {
      return EntryDocument.read(json(document));
    } catch (DocumentException unreadable) {
      throw corrupt(unreadable);
    }
  }

  Movie movie(int document) throws IOException {
    try {
      return EntryDocument.readMovie(json(document));
    } catch (DocumentException unreadable) {
      throw corrupt(unreadable);
    }
  }

  private byte[] json(int document) throws IOException {
    BytesRef bytes = fields.document(document, ENTRY_ONLY).getBinaryValue(IndexField.ENTRY);
    if (bytes == null) {
      throw new StoreException(Kind.CORRUPT, "a film in the index has no stored record");
    }
    return BytesRef.deepCopyOf(bytes).bytes;
  }

  private static StoreException corrupt(DocumentException cause) {
    return new StoreException(
        Kind.CORRUPT, "a stored film cannot be read: " + cause.getMessage(), cause);
  }
}
