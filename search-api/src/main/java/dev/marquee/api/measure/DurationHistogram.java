package dev.marquee.api.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts durations by fixed upper bounds. Thread-safe; a snapshot taken while durations are
 * recorded may miss the last.
 */
public final class DurationHistogram {
  private final List<Duration> bounds;
  private final AtomicLongArray counts;
  private final LongAdder totalNanos = new LongAdder();

  /**
   * @param bounds growing, each included in its bucket; longer durations have a bucket of their own
   */
  public DurationHistogram(List<Duration> bounds) {
    this.bounds = List.copyOf(bounds);
    this.counts = new AtomicLongArray(bounds.size() + 1);
  }

  public void record(Duration took) {
    int bucket = 0;
    while (bucket < bounds.size() && took.compareTo(bounds.get(bucket)) > 0) {
      bucket++;
    }
    counts.incrementAndGet(bucket);
    totalNanos.add(took.toNanos());
  }

  public Snapshot snapshot() {
    List<Bucket> buckets = new ArrayList<>();
    long count = 0;
    for (int i = 0; i < bounds.size(); i++) {
      count += counts.get(i);
      buckets.add(new Bucket(bounds.get(i), count));
    }
    return new Snapshot(
        buckets, count + counts.get(bounds.size()), Duration.ofNanos(totalNanos.sum()));
  }

  /**
   * How many durations were at most a time.
   *
   * @param count those of all shorter buckets included
   */
  public record Bucket(Duration atMost, long count) {}

  /**
   * The counts of one moment.
   *
   * @param buckets by growing bound, without the unbounded one
   * @param count of all durations
   * @param total all durations together
   */
  public record Snapshot(List<Bucket> buckets, long count, Duration total) {
    public Snapshot {
      buckets = List.copyOf(buckets);
    }
  }
}
