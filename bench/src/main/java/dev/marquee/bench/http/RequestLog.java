package dev.marquee.bench.http;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What was asked over all connections, in the order in which requests began. Thread-safe. */
final class RequestLog {
  private final List<Entry> entries = new ArrayList<>();
  private int unanswered;
  private long lastByte = System.nanoTime();

  /** A request whose bytes are still coming, or that waits for its answer. */
  static final class Entry {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  }

  synchronized Entry begin() {
    Entry entry = new Entry();
    entries.add(entry);
    unanswered++;
    return entry;
  }

  synchronized void add(Entry entry, byte[] buffer, int length) {
    entry.bytes.write(buffer, 0, length);
    lastByte = System.nanoTime();
  }

  /** Ends an entry, with its answer or without one. */
  synchronized void end() {
    unanswered--;
    lastByte = System.nanoTime();
  }

  /** Takes out all requests so far. */
  synchronized List<RawRequest> take() {
    List<RawRequest> taken =
        entries.stream().map(entry -> new RawRequest(entry.bytes.toByteArray())).toList();
    entries.clear();
    return taken;
  }

  /** Whether all is answered and nothing was said for so long. */
  synchronized boolean quietFor(Duration time) {
    return unanswered == 0 && System.nanoTime() - lastByte >= time.toNanos();
  }
}
