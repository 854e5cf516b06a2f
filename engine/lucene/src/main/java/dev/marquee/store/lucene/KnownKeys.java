package dev.marquee.store.lucene;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LiveFieldValues;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/**
 * The keys in an index: those of its newest searcher, and those that were added since and are told
 * to {@link #added}. Takes room for each of the latter until the next searcher.
 */
final class KnownKeys extends LiveFieldValues<IndexSearcher, Boolean> {
  private final String field;

  KnownKeys(SearcherManager searchers, String field) {
    super(searchers, false);
    this.field = field;
  }

  /** A document under this key is with the writer now. */
  void added(String key) {
    add(key, true);
  }

  boolean contains(String key) throws IOException {
    return Boolean.TRUE.equals(get(key));
  }

  /** How many keys no searcher shows yet, or about. */
  int unshown() {
    return size();
  }

  @Override
  protected @Nullable Boolean lookupFromSearcher(IndexSearcher searcher, String key)
      throws IOException {
    return KeyWalk.find(searcher, field, key).isPresent();
  }
}
