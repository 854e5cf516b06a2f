package dev.marquee.transfer;

import dev.marquee.store.Artifact;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import java.io.InputStream;
import java.util.List;

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

  private static final class StoreReading implements Reading {
    private final Store store;
    private final long size;
    private final Snapshot<Change.Kept> snapshot;

    StoreReading(Store store) {
      this.store = store;
      this.size = store.movies().count();
      this.snapshot = store.movies().snapshot();
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public List<Change.Kept> next(int size) {
      return snapshot.next(size);
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
      snapshot.close();
    }
  }
}
