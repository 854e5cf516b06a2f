package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.OpenPointInTimeRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An index as it was at one moment, read page by page. For one thread; to be closed. */
final class PointInTime implements AutoCloseable {
  private final Cluster cluster;
  private final String doing;
  private final String id;

  /** Sort values of the last hit met, empty at the beginning. */
  private List<FieldValue> last = List.of();

  private PointInTime(Cluster cluster, String doing, String id) {
    this.cluster = cluster;
    this.doing = doing;
    this.id = id;
  }

  /**
   * @param doing as in {@link Cluster#ask}
   */
  static PointInTime of(Cluster cluster, String doing, String index) {
    return open(cluster, doing, LookupRequests.openView(index));
  }

  /** One shard of an index, by its number. */
  static PointInTime ofShard(Cluster cluster, String doing, String index, int shard) {
    return open(cluster, doing, LookupRequests.openShardView(index, shard));
  }

  private static PointInTime open(Cluster cluster, String doing, OpenPointInTimeRequest request) {
    return new PointInTime(
        cluster, doing, cluster.ask(doing, client -> client.openPointInTime(request)).id());
  }

  /**
   * The next page.
   *
   * @param search sorted, without an index, the same each time
   * @return empty at the end
   */
  List<Hit<ObjectNode>> next(SearchRequest.Builder search) {
    List<Hit<ObjectNode>> page = ask(search, last).hits().hits();
    if (!page.isEmpty()) {
      last = page.getLast().sort();
    }
    return page;
  }

  /**
   * Asks something of the whole of it.
   *
   * @param search without an index
   */
  SearchResponse<ObjectNode> ask(SearchRequest.Builder search) {
    return ask(search, List.of());
  }

  private SearchResponse<ObjectNode> ask(SearchRequest.Builder search, List<FieldValue> after) {
    SearchRequest request = LookupRequests.page(search, id, after);
    return cluster.ask(doing, client -> client.search(request, ObjectNode.class));
  }

  @Override
  public void close() {
    cluster.ask(doing, client -> client.closePointInTime(LookupRequests.closeView(id)));
  }
}
