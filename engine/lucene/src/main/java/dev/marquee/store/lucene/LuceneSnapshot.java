package dev.marquee.store.lucene;

import dev.marquee.store.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/** What one searcher sees, by its keys. */
final class LuceneSnapshot<T> implements Snapshot<T> {
  private final SearcherManager searchers;
  private final IndexSearcher searcher;
  private final String doing;
  private final KeyWalk keys;
  private final Documents<T> documents;
  private boolean closed;

  /** Takes over the searcher, which was acquired from the searchers. */
  LuceneSnapshot(
      SearcherManager searchers, IndexSearcher searcher, IndexContent content, Opening<T> documents)
      throws IOException {
    this.searchers = searchers;
    this.searcher = searcher;
    this.doing = "reading " + content.plural();
    this.keys = new KeyWalk(searcher.getIndexReader(), content.key(), Optional.empty());
    this.documents = documents.of(searcher);
  }

  @Override
  public List<T> next(int size) {
    Snapshot.checkSize(size);
    try {
      List<T> page = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        OptionalInt document = keys.next();
        if (document.isEmpty()) {
          break;
        }
        page.add(documents.at(document.getAsInt()));
      }
      return page;
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, doing);
    }
  }

  @Override
  public void close() {
    try {
      if (!closed) {
        closed = true;
        searchers.release(searcher);
      }
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, doing);
    }
  }

  /** Reads what is stored in documents of one searcher. */
  @FunctionalInterface
  interface Documents<T> {
    T at(int document) throws IOException;
  }

  /** The way to the documents of a searcher. */
  @FunctionalInterface
  interface Opening<T> {
    Documents<T> of(IndexSearcher searcher) throws IOException;
  }
}
