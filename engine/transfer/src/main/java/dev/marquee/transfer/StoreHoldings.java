package dev.marquee.transfer;

import dev.marquee.audience.Event;
import dev.marquee.query.EventScope;
import dev.marquee.review.Review;
import dev.marquee.store.Artifact;
import dev.marquee.store.Change;
import dev.marquee.store.Snapshot;
import dev.marquee.store.Store;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an open store keeps; it may be written to meanwhile. */
public final class StoreHoldings implements Holdings {
  private final Store store;
  private final String place;

  /**
   * @param place as in {@link #place}
   */
  public StoreHoldings(Store store, String place) {
    this.store = store;
    this.place = place;
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public Reading read() {
    return new StoreReading(store);
  }

  /** A snapshot is opened when it is asked for: an engine ends one that waits for another's end. */
  private static final class StoreReading implements Reading {
    private final Store store;
    private final long size;
    private final List<Snapshot<?>> opened = new ArrayList<>();

    StoreReading(Store store) {
      this.store = store;
      this.size = store.movies().count() + store.reviews().count() + store.events().count();
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public Rows<Change.Kept> films() {
      return rows(store.movies().snapshot());
    }

    @Override
    public Optional<Rows<Review>> reviews() {
      return Optional.of(rows(store.reviews().snapshot()));
    }

    @Override
    public Optional<Rows<Event>> events() {
      return Optional.of(rows(store.events().walk(EventScope.EVERYTHING)));
    }

    private <T> Rows<T> rows(Snapshot<T> snapshot) {
      opened.add(snapshot);
      return snapshot::next;
    }

    @Override
    public List<Artifact> artifacts() {
      return store.artifacts().list();
    }

    @Override
    public InputStream open(Artifact artifact) {
      return store.artifacts().open(artifact);
    }

    @Override
    public void close() {
      opened.forEach(Snapshot::close);
    }
  }
}
