package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.indices.IndicesStatsResponse;
import co.elastic.clients.elasticsearch.indices.PutMappingRequest;
import co.elastic.clients.elasticsearch.indices.stats.ShardStats;
import co.elastic.clients.json.JsonData;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.store.Change;
import dev.marquee.store.MigrationListener;
import dev.marquee.store.elasticsearch.MigrationRequests.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps one index of films up with another that is written to meanwhile. Elasticsearch numbers the
 * operations of each shard; the copy remembers up to which of them it has all, also in the mapping
 * of the index it writes, so that it can be gone on with later.
 */
final class IndexCopy {
  static final String DOING = "migrating the store";

  /** Some hundred kilobytes, at most a few megabytes. */
  private static final int PAGE = 200;

  /** Ids compared in one request. */
  private static final int IDS = 1_000;

  /** How far the copy is, is written down after so many pages: each time all nodes are told. */
  private static final int PAGES_UNTIL_SAVED = 50;

  /** A newer state is there already. */
  private static final int CONFLICT = 409;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Cluster cluster;
  private final String from;
  private final String to;
  private final VectorFields vectors;
  private final MigrationListener listener;

  /** For each shard the operation up to which all was copied. */
  private final Map<Integer, Long> copied;

  private long documents;

  /** Goes on where an earlier copy of the same index ended. */
  IndexCopy(Cluster cluster, String from, String to, MigrationListener listener) {
    this.cluster = cluster;
    this.from = from;
    this.to = to;
    this.vectors = new VectorFields(cluster, to);
    this.listener = listener;
    this.copied = saved();
  }

  /** Documents written, those again that changed meanwhile. */
  long documents() {
    return documents;
  }

  /**
   * Copies what was written since the last pass. All operations up to a shard's checkpoint are
   * done; of those after it some may still be under way, so they are looked at again.
   *
   * @return how many documents that were
   */
  long pass() {
    Map<Integer, Long> checkpoints = checkpoints();
    refresh(from);
    long before = documents;
    long total = before + count(from);
    listener.written(documents, total);
    checkpoints.forEach((shard, checkpoint) -> copy(shard, checkpoint, total));
    save();
    refresh(to);
    return documents - before;
  }

  private void copy(int shard, long checkpoint, long total) {
    long after = copied.getOrDefault(shard, -1L);
    try (PointInTime view = PointInTime.ofShard(cluster, DOING, from, shard)) {
      int pages = 0;
      List<Written> page = next(view, after);
      while (!page.isEmpty()) {
        write(page);
        documents += page.size();
        copied.put(shard, Math.min(checkpoint, page.getLast().sequenceNumber()));
        pages++;
        if (pages % PAGES_UNTIL_SAVED == 0) {
          save();
        }
        listener.written(documents, total);
        page = next(view, after);
      }
    }
    copied.put(shard, checkpoint);
  }

  private static List<Written> next(PointInTime view, long after) {
    return view.next(MigrationRequests.writtenAfter(after, PAGE)).stream()
        .map(Written::of)
        .toList();
  }

  /** Takes away what was deleted from the one index and is still in the other. */
  void dropDeleted() {
    if (count(to) == count(from)) {
      return;
    }
    try (PointInTime view = PointInTime.of(cluster, DOING, to)) {
      List<Hit<ObjectNode>> page = view.next(MigrationRequests.ids(IDS));
      while (!page.isEmpty()) {
        List<String> gone = missing(page.stream().map(hit -> String.valueOf(hit.id())).toList());
        if (!gone.isEmpty()) {
          send(MigrationRequests.deletes(to, gone));
        }
        page = view.next(MigrationRequests.ids(IDS));
      }
    }
    refresh(to);
  }

  private List<String> missing(List<String> ids) {
    List<MultiGetResponseItem<ObjectNode>> found =
        cluster
            .ask(
                DOING,
                client -> client.mget(MigrationRequests.stillThere(from, ids), ObjectNode.class))
            .docs();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      if (!found.get(i).isResult() || !found.get(i).result().found()) {
        missing.add(ids.get(i));
      }
    }
    return missing;
  }

  private void write(List<Written> page) {
    for (Written document : page) {
      if (document.kept() instanceof Change.Put put) {
        put.entry().vector().ifPresent(vector -> vectors.add(vector.dimensions()));
      }
    }
    send(MigrationRequests.copies(to, page));
  }

  /** Sends all again when a part was refused for want of room in a queue: it does no harm. */
  private void send(BulkRequest request) {
    BackOff backOff = new BackOff();
    boolean again = true;
    while (again) {
      BulkResponse response = cluster.write(DOING, client -> client.bulk(request));
      again = false;
      for (BulkResponseItem item : response.items()) {
        again |= isRefused(item, backOff);
      }
    }
  }

  /** Whether a document should be sent again; throws where that does not help. */
  private boolean isRefused(BulkResponseItem item, BackOff backOff) {
    if (item.error() == null || item.status() == CONFLICT) {
      return false;
    }
    if (ClusterFailures.mayPass(item.status(), item.error()) && backOff.pause()) {
      return true;
    }
    throw cluster.failures().refused(item.status(), item.error(), DOING, null);
  }

  private long count(String index) {
    return cluster.ask(DOING, client -> client.count(MigrationRequests.count(index)).count());
  }

  private void refresh(String index) {
    cluster.write(DOING, client -> client.indices().refresh(IndexRequests.refresh(index)));
  }

  /** For each shard the operation up to which all are done, on all copies of it. */
  private Map<Integer, Long> checkpoints() {
    IndicesStatsResponse stats =
        cluster.ask(DOING, client -> client.indices().stats(MigrationRequests.checkpoints(from)));
    Map<Integer, Long> checkpoints = new TreeMap<>();
    Answers.present(stats.indices().get(from), "index")
        .shards()
        .forEach((shard, copies) -> checkpoints.put(Integer.valueOf(shard), checkpoint(copies)));
    return checkpoints;
  }

  private static long checkpoint(List<ShardStats> copies) {
    return copies.stream()
        .mapToLong(copy -> Answers.present(copy.seqNo(), "sequence numbers").globalCheckpoint())
        .min()
        .orElse(-1);
  }

  private Map<Integer, Long> saved() {
    JsonData meta = mapping().meta().get(MigrationRequests.COPIED_FROM);
    JsonNode saved = meta == null ? JSON.createObjectNode() : meta.to(JsonNode.class);
    return saved.path(MigrationRequests.COPIED_INDEX).asText().equals(from)
        ? new HashMap<>(
            JSON.convertValue(
                saved.path(MigrationRequests.COPIED_SHARDS),
                new TypeReference<Map<Integer, Long>>() {}))
        : new HashMap<>();
  }

  private void save() {
    PutMappingRequest request = MigrationRequests.remember(to, mapping().meta(), from, copied);
    cluster.write(DOING, client -> client.indices().putMapping(request));
  }

  private TypeMapping mapping() {
    return Answers.present(
            cluster
                .ask(DOING, client -> client.indices().getMapping(IndexRequests.mapping(to)))
                .mappings()
                .get(to),
            "mapping")
        .mappings();
  }
}
