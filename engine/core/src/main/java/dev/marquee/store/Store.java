package dev.marquee.store;

/** An open store: the ports of one engine over one place. Closing it waits for running writes. */
public interface Store extends AutoCloseable {

  MovieIndex movies();

  /** An empty one where the store was made before there were reviews. */
  ReviewIndex reviews();

  /** An empty one where the store was made before there were events. */
  EventLog events();

  ArtifactStore artifacts();

  StoreStatus status();

  @Override
  void close();
}
