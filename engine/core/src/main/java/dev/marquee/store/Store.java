package dev.marquee.store;

/** An open store: the ports of one engine over one place. Closing it waits for running writes. */
public interface Store extends AutoCloseable {

  MovieIndex movies();

  ArtifactStore artifacts();

  StoreStatus status();

  @Override
  void close();
}
