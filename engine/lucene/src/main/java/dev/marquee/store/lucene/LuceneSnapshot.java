package dev.marquee.store.lucene;

import dev.marquee.store.Snapshot;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/** What one searcher sees, page by page. */
final class LuceneSnapshot<T> implements Snapshot<T> {
  private final SearcherManager searchers;
  private final IndexSearcher searcher;
  private final String doing;
  private final Pages<T> pages;
  private boolean closed;

  /** Takes over the searcher, which was acquired from the searchers. */
  LuceneSnapshot(
      SearcherManager searchers, IndexSearcher searcher, IndexContent content, Opening<T> opening)
      throws IOException {
    this.searchers = searchers;
    this.searcher = searcher;
    this.doing = "reading " + content.plural();
    this.pages = opening.of(searcher);
  }

  @Override
  public List<T> next(int size) {
    Snapshot.checkSize(size);
    try {
      return pages.next(size);
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

  /** What one searcher sees, in an order; for one thread. */
  @FunctionalInterface
  interface Pages<T> {
    /** The next ones, at most so many; empty at the end. */
    List<T> next(int size) throws IOException;
  }

  /** The way to the pages of a searcher. */
  @FunctionalInterface
  interface Opening<T> {
    Pages<T> of(IndexSearcher searcher) throws IOException;
  }
}
