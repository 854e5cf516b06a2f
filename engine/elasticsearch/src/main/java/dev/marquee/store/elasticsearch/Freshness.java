package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.RefreshResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes this process's writes visible before a question that must see them, and asks for that only
 * when there were any. Thread-safe.
 */
final class Freshness {
  private final Cluster cluster;
  private final String alias;
  private final String doing;
  private final AtomicLong writes = new AtomicLong();
  private final AtomicLong shown = new AtomicLong();

  Freshness(Cluster cluster, Schema schema) {
    this(cluster, schema.alias(), schema.plural());
  }

  /**
   * @param indices a name or a pattern of names
   * @param plural what is in them, for messages
   */
  Freshness(Cluster cluster, String indices, String plural) {
    this.cluster = cluster;
    this.alias = indices;
    this.doing = "showing " + plural;
  }

  /** To be called after a write was acknowledged, before its caller hears of it. */
  void wrote() {
    writes.incrementAndGet();
  }

  /** Shows this process's writes, if there are new ones, within the time of a question. */
  void showOwn() {
    if (shown.get() < writes.get()) {
      show(() -> cluster.ask(doing, this::refresh));
    }
  }

  /** Shows all writes, those of other processes too. */
  void show() {
    show(() -> cluster.write(doing, this::refresh));
  }

  /** Not one at a time: those who wait for a cluster that hangs would wait for each other too. */
  private void show(Runnable refresh) {
    long upTo = writes.get();
    refresh.run();
    shown.accumulateAndGet(upTo, Math::max);
  }

  private RefreshResponse refresh(ElasticsearchClient client) throws IOException {
    return client.indices().refresh(IndexRequests.refresh(alias));
  }
}
