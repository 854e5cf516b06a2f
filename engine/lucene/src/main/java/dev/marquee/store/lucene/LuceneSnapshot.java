package dev.marquee.store.lucene;

import dev.marquee.store.CatalogSnapshot;
import dev.marquee.store.Change;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;

/** The films and redirects that one searcher sees. */
final class LuceneSnapshot implements CatalogSnapshot {
  private static final String READING = "reading films";

  private final SearcherManager searchers;
  private final IndexSearcher searcher;
  private final KeyWalk keys;
  private final StoredMovies movies;
  private boolean closed;

  /** Takes over the searcher, which was acquired from the searchers. */
  LuceneSnapshot(SearcherManager searchers, IndexSearcher searcher) throws IOException {
    this.searchers = searchers;
    this.searcher = searcher;
    this.keys = new KeyWalk(searcher.getIndexReader(), Optional.empty());
    this.movies = new StoredMovies(searcher);
  }

  @Override
  public List<Change.Kept> next(int size) {
    LuceneMovieIndex.checkSize(size);
    try {
      List<Change.Kept> page = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        OptionalInt document = keys.next();
        if (document.isEmpty()) {
          break;
        }
        page.add(movies.kept(document.getAsInt()));
      }
      return page;
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, READING);
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
      throw StoreFailures.translate(failure, READING);
    }
  }
}
