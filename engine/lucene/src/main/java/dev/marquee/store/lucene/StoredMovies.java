package dev.marquee.store.lucene;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.document.DocumentException;
import dev.marquee.document.EntryDocument;
import dev.marquee.store.Change;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Reads films back from their stored JSON. Bound to one searcher and one thread. */
final class StoredMovies {
  private static final Set<String> ENTRY_ONLY = Set.of(IndexField.ENTRY);
  private static final Set<String> KEPT =
      Set.of(IndexField.ENTRY, IndexField.KEY, IndexField.REDIRECT_TO);

  private final StoredFields fields;

  StoredMovies(IndexSearcher searcher) throws IOException {
    fields = searcher.storedFields();
  }

  /** The film or the redirect. */
  Change.Kept kept(int document) throws IOException {
    Document stored = fields.document(document, KEPT);
    String target = stored.get(IndexField.REDIRECT_TO);
    return target == null
        ? new Change.Put(entry(stored))
        : new Change.Redirect(
            new MovieId(Objects.requireNonNull(stored.get(IndexField.KEY), IndexField.KEY)),
            new MovieId(target));
  }

  CatalogEntry entry(int document) throws IOException {
    return entry(fields.document(document, ENTRY_ONLY));
  }

  private static CatalogEntry entry(Document stored) {
    try {
      return EntryDocument.read(json(stored));
    } catch (DocumentException unreadable) {
      throw corrupt(unreadable);
    }
  }

  Movie movie(int document) throws IOException {
    return movie(fields.document(document, ENTRY_ONLY));
  }

  Optional<Movie> movieUnlessRedirect(int document) throws IOException {
    Document stored = fields.document(document, KEPT);
    return stored.get(IndexField.REDIRECT_TO) == null
        ? Optional.of(movie(stored))
        : Optional.empty();
  }

  private static Movie movie(Document stored) {
    try {
      return EntryDocument.readMovie(json(stored));
    } catch (DocumentException unreadable) {
      throw corrupt(unreadable);
    }
  }

  private static byte[] json(Document stored) {
    BytesRef bytes = stored.getBinaryValue(IndexField.ENTRY);
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
