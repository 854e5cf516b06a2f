package dev.marquee.store;

/** Told how far a migration is, on the thread that migrates; what it throws ends the migration. */
@FunctionalInterface
public interface MigrationListener {
  MigrationListener NONE = (done, total) -> {};

  /**
   * So many documents were written.
   *
   * @param done may pass {@code total}, for what is written meanwhile is written again
   */
  void written(long done, long total);
}
