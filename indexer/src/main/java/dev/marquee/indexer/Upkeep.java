package dev.marquee.indexer;

import java.util.List;

/**
 * What has to be kept in step with the films while an import stores them. Runs on the thread that
 * stores, which waits for it.
 */
public interface Upkeep {
  /** For films that nothing hangs on. */
  Upkeep NONE =
      new Upkeep() {
        @Override
        public void afterBatch() {}

        @Override
        public void afterImport() {}
      };

  /** Does one after the other. */
  static Upkeep of(List<Upkeep> parts) {
    List<Upkeep> all = List.copyOf(parts);
    return new Upkeep() {
      @Override
      public void afterBatch() {
        all.forEach(Upkeep::afterBatch);
      }

      @Override
      public void afterImport() {
        all.forEach(Upkeep::afterImport);
      }
    };
  }

  /** Some thousands of rows were stored, and more may come. */
  void afterBatch();

  /** All is stored, and some films changed; they are arranged for quick reading after this. */
  void afterImport();
}
