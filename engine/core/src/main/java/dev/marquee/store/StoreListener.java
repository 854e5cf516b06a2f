package dev.marquee.store;

import java.time.Duration;

/**
 * Told what a store does, for metrics. Called on the store's threads; must be quick and must not
 * throw.
 */
@FunctionalInterface
public interface StoreListener {
  StoreListener NONE = (took, changes) -> {};

  /** Changes were made durable together. */
  void committed(Duration took, int changes);
}
