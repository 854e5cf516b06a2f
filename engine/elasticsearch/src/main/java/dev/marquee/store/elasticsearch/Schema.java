package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
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
import java.util.stream.Stream;

/**
 * The names and the life of one of the store's indices.
 *
 * <pre>
 * marquee-movies         alias of the index in use, whatever its format: for dashboards and people
 * marquee-movies-v1      alias of the index of this format: what Marquee calls it by in requests
 * marquee-movies-v1-1    the index
 * </pre>
 *
 * Of events there is one of these for each month: {@code marquee-events-2026-01}, and so on.
 *
 * <p>A version of Marquee goes on reading the index of its own format when a migration has put
 * another in use. What an index holds, and in which format, stands in its mapping's {@code _meta}.
 * Pure but for the methods that take a cluster; thread-safe.
 */
final class Schema {
  private static final String APPLICATION = "marquee";
  private static final String FOLDER = "/dev/marquee/mappings/";
  private static final String EXISTS = "resource_already_exists_exception";
  private static final int NOT_FOUND = 404;

  private final Content content;
  private final String general;

  private Schema(String prefix, Content content) {
    this(content, prefix + "-" + content.label);
  }

  private Schema(Content content, String general) {
    this.content = content;
    this.general = general;
  }

  /** What an index holds, in which format. */
  private enum Content {
    MOVIES("movies", "film", 1),
    REVIEWS("reviews", "review", 1),
    EVENTS("events", "event", 1),
    ARTIFACTS("artifacts", "artifact", 1);

    private final String label;
    private final String singular;

    /** Grows with each change of the mapping that older code would misread. */
    private final int format;

    Content(String label, String singular, int format) {
      this.label = label;
      this.singular = singular;
      this.format = format;
    }
  }

  static Schema movies(String prefix) {
    return new Schema(prefix, Content.MOVIES);
  }

  static Schema reviews(String prefix) {
    return new Schema(prefix, Content.REVIEWS);
  }

  /**
   * Events of one month.
   *
   * @param month as in {@code 2026-01}
   */
  static Schema events(String prefix, String month) {
    return new Schema(Content.EVENTS, "%s-%s-%s".formatted(prefix, Content.EVENTS.label, month));
  }

  static Schema artifacts(String prefix) {
    return new Schema(prefix, Content.ARTIFACTS);
  }

  /** Patterns that match the indices of a store; of those not made yet there is just none. */
  static List<String> allVersions(String prefix) {
    return Stream.of(Content.values())
        .map(
            content ->
                switch (content) {
                  case EVENTS -> events(prefix, "*");
                  case MOVIES, REVIEWS, ARTIFACTS -> new Schema(prefix, content);
                })
        .map(Schema::allVersions)
        .toList();
  }

  String allVersions() {
    return general + "-v*";
  }

  /** One of what the index holds, for messages. */
  String singular() {
    return content.singular;
  }

  /** What the index holds, for messages. */
  String plural() {
    return content.singular + "s";
  }

  /** The format of this version of Marquee. */
  int format() {
    return content.format;
  }

  /** The alias of the index in use, of whatever format. */
  String general() {
    return general;
  }

  /** The name to use in requests: the alias of the index of this format. */
  String alias() {
    return "%s-v%d".formatted(general, format());
  }

  /** The index of this format. */
  String index() {
    return alias() + "-1";
  }

  /** The aliases of this format's index when it is in use. */
  List<String> inUse() {
    return List.of(general, alias());
  }

  /** The index in use, if there is a store, checked to be ours. */
  Optional<InUse> look(Cluster cluster) {
    Optional<Map<String, IndexState>> found =
        cluster.ask(
            "looking for the index " + general,
            client -> {
              try {
                return Optional.of(client.indices().get(IndexRequests.find(general)).indices());
              } catch (ElasticsearchException refused) {
                if (refused.status() == NOT_FOUND) {
                  return Optional.empty();
                }
                throw refused;
              }
            });
    return found.map(this::checked);
  }

  /**
   * Makes the index where there is no store, and else checks that it has this format.
   *
   * @throws StoreException INCOMPATIBLE when it is another's or of another format
   */
  void ensure(Cluster cluster) {
    Optional<InUse> found = look(cluster);
    if (found.isEmpty()) {
      create(cluster, inUse());
      found = look(cluster);
    }
    InUse inUse = found.orElseThrow(this::leftOver);
    if (inUse.format() != format()) {
      throw otherFormat(inUse.format());
    }
  }

  /**
   * Makes the index without putting it in use, for a migration to fill, or checks that it is one
   * that a migration was ended on.
   *
   * @throws StoreException INCOMPATIBLE when it is another's
   */
  void prepare(Cluster cluster) {
    create(cluster, List.of());
    Optional<Integer> format =
        cluster
            .ask(
                "looking for the index " + index(),
                client -> client.indices().get(IndexRequests.find(index())))
            .indices()
            .values()
            .stream()
            .findFirst()
            .flatMap(this::formatOf);
    if (!format.equals(Optional.of(format()))) {
      throw leftOver();
    }
  }

  /**
   * Makes the index with these aliases. Another process that makes it at the same time makes the
   * same; one that is there already stays.
   */
  private void create(Cluster cluster, List<String> aliases) {
    CreateIndexRequest request = creation(aliases);
    cluster.write(
        "making the index " + index(),
        client -> {
          try {
            return client.indices().create(request).acknowledged();
          } catch (ElasticsearchException refused) {
            if (EXISTS.equals(refused.error().type())) {
              return true;
            }
            throw refused;
          }
        });
  }

  /** Makes the index. */
  CreateIndexRequest creation(List<String> aliases) {
    try (InputStream definition = definition()) {
      return IndexRequests.create(index(), aliases, definition);
    } catch (IOException impossible) {
      throw new IllegalStateException("the mapping is on the class path", impossible);
    }
  }

  /** The settings and the mapping, as JSON. */
  InputStream definition() {
    String file = FOLDER + "%s-v%d.json".formatted(content.label, format());
    return Objects.requireNonNull(Schema.class.getResourceAsStream(file), file);
  }

  /** The format of an index, if Marquee made it for this content. */
  Optional<Integer> formatOf(IndexState index) {
    TypeMapping mapping = index.mappings();
    if (mapping == null
        || !APPLICATION.equals(text(mapping, "application"))
        || !content.label.equals(text(mapping, "content"))) {
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text(mapping, "format")));
  }

  private InUse checked(Map<String, IndexState> found) {
    Map.Entry<String, IndexState> index = found.entrySet().iterator().next();
    boolean aliased = found.size() == 1 && index.getValue().aliases().containsKey(general);
    return formatOf(index.getValue())
        .filter(format -> aliased)
        .map(format -> new InUse(index.getKey(), format))
        .orElseThrow(
            () ->
                new StoreException(
                    Kind.INCOMPATIBLE,
                    "the cluster has an index %s that Marquee did not make; name another prefix in the store address, as in http://localhost:9200/films"
                        .formatted(general)));
  }

  /** What is said of a store of another format. */
  StoreException otherFormat(int found) {
    String way =
        found < format()
            ? "run `marquee store migrate`"
            : "use the version of Marquee that made it";
    return new StoreException(
        Kind.INCOMPATIBLE,
        "the index %s has format %d, this version of Marquee needs format %d; %s"
            .formatted(general, found, format(), way));
  }

  private StoreException leftOver() {
    return new StoreException(
        Kind.INCOMPATIBLE,
        "the cluster has an index %s that is not in use as %s; delete it if nothing needs it, or name another prefix in the store address"
            .formatted(index(), general));
  }

  /** A value of the mapping's {@code _meta}, as text. */
  private static String text(TypeMapping mapping, String key) {
    JsonData value = mapping.meta().get(key);
    return value == null ? "" : value.to(JsonNode.class).asText();
  }

  /** The index in use. */
  record InUse(String index, int format) {}
}
