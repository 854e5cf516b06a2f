package dev.marquee.store.elasticsearch;

import dev.marquee.store.CatalogSnapshot;
import dev.marquee.store.Change;
import java.util.List;

/** The films and redirects of a point in time. */
final class ElasticsearchSnapshot implements CatalogSnapshot {
  private final PointInTime view;
  private boolean closed;

  ElasticsearchSnapshot(PointInTime view) {
    this.view = view;
  }

  @Override
  public List<Change.Kept> next(int size) {
    ElasticsearchMovieIndex.checkSize(size);
    return view.next(LookupRequests.everything(size)).stream().map(StoredMovies::kept).toList();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      view.close();
    }
  }
}
