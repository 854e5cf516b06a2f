package dev.marquee.indexer;

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

  /** Some thousands of rows were stored, and more may come. */
  void afterBatch();

  /** All is stored, and some films changed; they are arranged for quick reading after this. */
  void afterImport();
}
