package dev.marquee.store.elasticsearch;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes this process's writes visible before a question that must see them, and asks for that only
 * when there were any. Thread-safe.
 */
final class Freshness {
  private final Cluster cluster;
  private final String alias;
  private final AtomicLong writes = new AtomicLong();
  private volatile long shown;

  Freshness(Cluster cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  /** To be called after a write was acknowledged, before its caller hears of it. */
  void wrote() {
    writes.incrementAndGet();
  }

  /** Shows this process's writes, if there are new ones. */
  void showOwn() {
    if (shown < writes.get()) {
      show();
    }
  }

  /** Shows all writes, those of other processes too. */
  synchronized void show() {
    long upTo = writes.get();
    cluster.ask("showing films", client -> client.indices().refresh(IndexRequests.refresh(alias)));
    shown = upTo;
  }
}
