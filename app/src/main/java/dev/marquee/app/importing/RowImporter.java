package dev.marquee.app.importing;

import dev.marquee.indexer.ImportProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Brings the rows of files into a store. */
@FunctionalInterface
public interface RowImporter {

  /**
   * Imports files and all files in folders to a report, whatever happens to them. An interrupt ends
   * it after the batch that is being stored; then the report says so, and the interrupt is cleared,
   * for it would fail the next write to a file.
   *
   * @param progress told on the calling thread
   */
  RowReport run(List<Path> paths, Consumer<ImportProgress> progress);
}
