package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.store.Snapshot;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** All documents of a point in time. */
final class ElasticsearchSnapshot<T> implements Snapshot<T> {
  private final PointInTime view;
  private final IntFunction<SearchRequest.Builder> page;
  private final Function<Hit<ObjectNode>, T> reading;
  private boolean closed;

  /**
   * Takes over the view.
   *
   * @param page asks for all documents by pages of a size, in the order of their ids
   */
  ElasticsearchSnapshot(
      PointInTime view,
      IntFunction<SearchRequest.Builder> page,
      Function<Hit<ObjectNode>, T> reading) {
    this.view = view;
    this.page = page;
    this.reading = reading;
  }

  @Override
  public List<T> next(int size) {
    Snapshot.checkSize(size);
    return view.next(page.apply(size)).stream().map(reading).toList();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      view.close();
    }
  }
}
