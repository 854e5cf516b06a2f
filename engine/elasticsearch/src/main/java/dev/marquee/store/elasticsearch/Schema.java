package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.mapping.DenseVectorIndexOptionsType;
import co.elastic.clients.elasticsearch._types.mapping.DenseVectorSimilarity;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.databind.JsonNode;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One of the store's indices: an alias, by which it is always called, over an index whose name ends
 * in the number of its format. What the index holds, and in which format, stands in its mapping's
 * {@code _meta}. Thread-safe.
 */
final class Schema {
  /** Grows with each change of a mapping that older code would misread. */
  static final int FORMAT = 1;

  private static final String APPLICATION = "marquee";
  private static final String FOLDER = "/dev/marquee/mappings/";
  private static final String MOVIES = "movies";
  private static final String ARTIFACTS = "artifacts";
  private static final String EXISTS = "resource_already_exists_exception";
  private static final int NOT_FOUND = 404;

  private final String alias;
  private final String content;
  private final Set<Integer> dimensions = ConcurrentHashMap.newKeySet();

  private Schema(String prefix, String content) {
    this.alias = prefix + "-" + content;
    this.content = content;
  }

  static Schema movies(String prefix) {
    return new Schema(prefix, MOVIES);
  }

  static Schema artifacts(String prefix) {
    return new Schema(prefix, ARTIFACTS);
  }

  /** Patterns that match the indices of a store; of those not made yet there is just none. */
  static List<String> allVersions(String prefix) {
    return List.of(movies(prefix).alias + "-v*", artifacts(prefix).alias + "-v*");
  }

  /** The name to use in requests. */
  String alias() {
    return alias;
  }

  /**
   * Makes the index where there is none, and else checks that it is ours.
   *
   * @throws StoreException INCOMPATIBLE when it is another's or of another format
   */
  void ensure(Cluster cluster) {
    Optional<Map<String, IndexState>> found = look(cluster);
    if (found.isEmpty()) {
      create(cluster);
      found = look(cluster);
    }
    found.ifPresent(this::check);
  }

  /** Whether films can have vectors of this many dimensions; asks the cluster when in doubt. */
  boolean hasVectors(Cluster cluster, int wanted) {
    if (!dimensions.contains(wanted)) {
      look(cluster).ifPresent(this::check);
    }
    return dimensions.contains(wanted);
  }

  /** Lets films have vectors of this many dimensions from now on. */
  void addVectors(Cluster cluster, int wanted) {
    if (dimensions.contains(wanted)) {
      return;
    }
    cluster.ask(
        "adding vectors",
        client ->
            client
                .indices()
                .putMapping(
                    request ->
                        request
                            .index(alias)
                            .properties(IndexField.vector(wanted), vectorOf(wanted))));
    dimensions.add(wanted);
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

  private Optional<Map<String, IndexState>> look(Cluster cluster) {
    return cluster.ask(
        "looking for the index " + alias,
        client -> {
          try {
            return Optional.of(client.indices().get(request -> request.index(alias)).indices());
          } catch (ElasticsearchException refused) {
            if (refused.status() == NOT_FOUND) {
              return Optional.empty();
            }
            throw refused;
          }
        });
  }

  /** Another process that makes it at the same time makes the same. */
  private void create(Cluster cluster) {
    cluster.ask(
        "making the index " + alias,
        client -> {
          try {
            return client.indices().create(creation()).acknowledged();
          } catch (ElasticsearchException refused) {
            if (EXISTS.equals(refused.error().type())) {
              return true;
            }
            throw refused;
          }
        });
  }

  private CreateIndexRequest creation() {
    try (InputStream definition = definition()) {
      return CreateIndexRequest.of(
          request ->
              request
                  .withJson(definition)
                  .index("%s-v%d".formatted(alias, FORMAT))
                  .aliases(alias, names -> names.isWriteIndex(true)));
    } catch (IOException impossible) {
      throw new IllegalStateException("the mapping is on the class path", impossible);
    }
  }

  /** The settings and the mapping, as JSON. */
  InputStream definition() {
    String file = FOLDER + "%s-v%d.json".formatted(content, FORMAT);
    return Objects.requireNonNull(Schema.class.getResourceAsStream(file), file);
  }

  private void check(Map<String, IndexState> found) {
    IndexState index = found.values().iterator().next();
    TypeMapping mapping = index.mappings();
    boolean aliased = found.size() == 1 && index.aliases().containsKey(alias);
    if (!aliased
        || mapping == null
        || !APPLICATION.equals(text(mapping, "application"))
        || !content.equals(text(mapping, "content"))) {
      throw new StoreException(
          Kind.INCOMPATIBLE,
          "the cluster has an index %s that Marquee did not make; name another prefix in the store address, as in http://localhost:9200/films"
              .formatted(alias));
    }
    String format = text(mapping, "format");
    if (!Integer.toString(FORMAT).equals(format)) {
      throw new StoreException(
          Kind.INCOMPATIBLE,
          "the index %s has format %s, this version of Marquee needs format %d; use the version that wrote it, or import the films anew under another prefix"
              .formatted(alias, format, FORMAT));
    }
    for (String field : mapping.properties().keySet()) {
      if (field.startsWith(IndexField.VECTOR)) {
        dimensions.add(Integer.parseInt(field.substring(IndexField.VECTOR.length())));
      }
    }
  }

  /** A value of the mapping's {@code _meta}, as text. */
  private static String text(TypeMapping mapping, String key) {
    JsonData value = mapping.meta().get(key);
    return value == null ? "unknown" : value.to(JsonNode.class).asText();
  }
}
