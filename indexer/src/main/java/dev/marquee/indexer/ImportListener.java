package dev.marquee.indexer;

/** Told how an import goes, on the thread that called for it. */
@FunctionalInterface
public interface ImportListener {
  ImportListener NONE = progress -> {};

  /** Called when a file begins, and whenever some hundred rows were stored. */
  void progressed(ImportProgress progress);

  /**
   * Called once at the end, also when the store failed and its exception is about to be thrown:
   * what the summary says was stored is stored.
   */
  default void ended(ImportSummary summary) {}
}
