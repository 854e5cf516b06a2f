package dev.marquee.store.lucene;

import dev.marquee.audience.Event;
import dev.marquee.document.DocumentException;
import dev.marquee.document.EventDocument;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Reads events back from their stored JSON. Bound to one searcher and one thread. */
final class StoredEvents {
  private static final Set<String> EVENT_ONLY = Set.of(EventIndexField.EVENT);

  private final StoredFields fields;

  StoredEvents(IndexSearcher searcher) throws IOException {
    fields = searcher.storedFields();
  }

  Event event(int document) throws IOException {
    BytesRef json = fields.document(document, EVENT_ONLY).getBinaryValue(EventIndexField.EVENT);
    if (json == null) {
      throw new StoreException(Kind.CORRUPT, "an event in the index has no stored record");
    }
    try {
      return EventDocument.read(BytesRef.deepCopyOf(json).bytes);
    } catch (DocumentException unreadable) {
      throw new StoreException(
          Kind.CORRUPT, "a stored event cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }
}
