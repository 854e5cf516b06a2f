package dev.marquee.api;

import dev.marquee.api.measure.DurationHistogram;
import dev.marquee.store.StoreListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Counts how long a store's commits take. Made before the store is opened, shown by {@code
 * /metrics}. Thread-safe.
 */
public final class CommitTimes implements StoreListener {
  /** A commit takes about 10 ms on a quiet disk; beyond a second people wait. */
  private static final List<Duration> BOUNDS =
      Stream.of(5, 10, 25, 50, 100, 250, 1_000, 5_000).map(Duration::ofMillis).toList();

  private final DurationHistogram durations = new DurationHistogram(BOUNDS);
  private final LongAdder changes = new LongAdder();

  @Override
  public void committed(Duration took, int changesMade) {
    durations.record(took);
    changes.add(changesMade);
  }

  public DurationHistogram.Snapshot durations() {
    return durations.snapshot();
  }

  /** How many changes the commits made durable. */
  public long changes() {
    return changes.sum();
  }
}
