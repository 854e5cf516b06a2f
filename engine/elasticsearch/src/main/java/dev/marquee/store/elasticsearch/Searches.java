package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Sends many searches in one request. Thread-safe. */
final class Searches {
  private final Cluster cluster;
  private final String alias;

  Searches(Cluster cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  /** The answers, in the order of the questions; all or none. */
  List<MultiSearchItem<ObjectNode>> ask(String doing, List<SearchRequest> searches) {
    if (searches.isEmpty()) {
      return List.of();
    }
    MsearchRequest request = together(alias, searches);
    return cluster.ask(doing, client -> results(client.msearch(request, ObjectNode.class)));
  }

  /** The one request of many searches. */
  static MsearchRequest together(String index, List<SearchRequest> searches) {
    List<RequestItem> items =
        searches.stream()
            .map(search -> RequestItem.of(item -> item.header(header -> header).body(search)))
            .toList();
    return MsearchRequest.of(request -> request.index(index).searches(items));
  }

  private static List<MultiSearchItem<ObjectNode>> results(MsearchResponse<ObjectNode> response) {
    List<MultiSearchItem<ObjectNode>> results = new ArrayList<>();
    for (MultiSearchResponseItem<ObjectNode> item : response.responses()) {
      if (item.isFailure()) {
        throw new ElasticsearchException("es/msearch", item.failure());
      }
      results.add(item.result());
    }
    return results;
  }
}
