package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.mapping.DenseVectorIndexOptionsType;
import co.elastic.clients.elasticsearch._types.mapping.DenseVectorSimilarity;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch.indices.GetMappingResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fields of vectors: one for each length, made when the first such vector comes. Thread-safe.
 */
final class VectorFields {
  private final Cluster cluster;
  private final String index;

  /** The lengths that are surely there. */
  private final Set<Integer> known = ConcurrentHashMap.newKeySet();

  VectorFields(Cluster cluster, String index) {
    this.cluster = cluster;
    this.index = index;
  }

  /** Whether films can have vectors of this many dimensions; asks the cluster when in doubt. */
  boolean has(int dimensions) {
    if (!known.contains(dimensions)) {
      GetMappingResponse found =
          cluster.ask(
              "looking for vectors",
              client -> client.indices().getMapping(request -> request.index(index)));
      boolean there =
          found.mappings().values().stream()
              .anyMatch(record -> record.mappings().properties().containsKey(field(dimensions)));
      if (there) {
        known.add(dimensions);
      }
    }
    return known.contains(dimensions);
  }

  /** Lets films have vectors of this many dimensions from now on. */
  void add(int dimensions) {
    if (!known.contains(dimensions)) {
      cluster.ask(
          "adding vectors",
          client ->
              client
                  .indices()
                  .putMapping(
                      request ->
                          request.index(index).properties(field(dimensions), of(dimensions))));
      known.add(dimensions);
    }
  }

  private static String field(int dimensions) {
    return IndexField.vector(dimensions);
  }

  private static Property of(int dimensions) {
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
}
