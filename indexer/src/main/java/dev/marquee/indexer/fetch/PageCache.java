package dev.marquee.indexer.fetch;

import java.net.URI;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pages read before, in memory; those not asked for longest go first. Thread-safe. */
final class PageCache {

  /** What a page costs beside its bytes, roughly: address, marks, objects. */
  private static final int OVERHEAD_BYTES = 1024;

  private static final float USUAL_LOAD = 0.75f;

  private final long maxBytes;
  private final Map<URI, Entry> entries = new LinkedHashMap<>(16, USUAL_LOAD, true);
  private long bytes;

  PageCache(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * A page with what asks whether it changed.
   *
   * @param conditions request headers; at least one
   */
  record Entry(FetchedPage page, Map<String, String> conditions) {
    Entry {
      conditions = Map.copyOf(conditions);
    }

    long bytes() {
      return (long) page.content().sizeBytes() + OVERHEAD_BYTES;
    }
  }

  synchronized Optional<Entry> get(URI address) {
    return Optional.ofNullable(entries.get(address));
  }

  /** Keeps the entry in place of an earlier one, if it fits at all. */
  synchronized void put(URI address, Entry entry) {
    remove(address);
    if (entry.bytes() > maxBytes) {
      return;
    }
    entries.put(address, entry);
    bytes += entry.bytes();
    Iterator<Entry> oldest = entries.values().iterator();
    while (bytes > maxBytes) {
      bytes -= oldest.next().bytes();
      oldest.remove();
    }
  }

  synchronized void remove(URI address) {
    Entry earlier = entries.remove(address);
    if (earlier != null) {
      bytes -= earlier.bytes();
    }
  }
}
