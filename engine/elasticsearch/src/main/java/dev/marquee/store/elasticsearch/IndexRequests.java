package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.mapping.DenseVectorIndexOptionsType;
import co.elastic.clients.elasticsearch._types.mapping.DenseVectorSimilarity;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.ForcemergeRequest;
import co.elastic.clients.elasticsearch.indices.GetIndexRequest;
import co.elastic.clients.elasticsearch.indices.GetMappingRequest;
import co.elastic.clients.elasticsearch.indices.IndicesStatsRequest;
import co.elastic.clients.elasticsearch.indices.PutMappingRequest;
import co.elastic.clients.elasticsearch.indices.RefreshRequest;
import co.elastic.clients.elasticsearch.tasks.GetTasksRequest;
import java.io.InputStream;
import java.util.List;

/** The requests about whole indices. Pure; golden files in es-mappings. */
final class IndexRequests {
  private IndexRequests() {}

  static GetIndexRequest find(String index) {
    return GetIndexRequest.of(request -> request.index(index));
  }

  /**
   * Makes an index and its aliases in one step.
   *
   * @param definition settings and mapping, as JSON
   */
  static CreateIndexRequest create(String index, List<String> aliases, InputStream definition) {
    return CreateIndexRequest.of(
        request -> {
          request.withJson(definition).index(index);
          aliases.forEach(alias -> request.aliases(alias, names -> names.isWriteIndex(true)));
          return request;
        });
  }

  static GetMappingRequest mapping(String index) {
    return GetMappingRequest.of(request -> request.index(index));
  }

  static PutMappingRequest addVectors(String index, int dimensions) {
    return PutMappingRequest.of(
        request ->
            request.index(index).properties(IndexField.vector(dimensions), vectorOf(dimensions)));
  }

  private static Property vectorOf(int dimensions) {
    return Property.of(
        property ->
            property.denseVector(
                vector ->
                    vector
                        .dims(dimensions)
                        .similarity(DenseVectorSimilarity.DotProduct)
                        .indexOptions(
                            options -> options.type(DenseVectorIndexOptionsType.Int8Hnsw))));
  }

  /** Makes what was written visible to searches. */
  static RefreshRequest refresh(String index) {
    return RefreshRequest.of(request -> request.index(index));
  }

  /** Begins to merge an index into one segment, as a task of the cluster. */
  static ForcemergeRequest merge(String index) {
    return ForcemergeRequest.of(
        request -> request.index(index).maxNumSegments(1L).waitForCompletion(false));
  }

  static GetTasksRequest progress(String task) {
    return GetTasksRequest.of(request -> request.taskId(task));
  }

  static IndicesStatsRequest measure(List<String> indices) {
    return IndicesStatsRequest.of(request -> request.index(indices));
  }
}
