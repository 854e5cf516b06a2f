package dev.marquee.store.elasticsearch;

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
              client -> client.indices().getMapping(IndexRequests.mapping(index)));
      boolean there =
          found.mappings().values().stream()
              .anyMatch(
                  record ->
                      record.mappings().properties().containsKey(IndexField.vector(dimensions)));
      if (there) {
        known.add(dimensions);
      }
    }
    return known.contains(dimensions);
  }

  /** Lets films have vectors of this many dimensions from now on. */
  void add(int dimensions) {
    if (!known.contains(dimensions)) {
      cluster.write(
          "adding vectors",
          client -> client.indices().putMapping(IndexRequests.addVectors(index, dimensions)));
      known.add(dimensions);
    }
  }
}
