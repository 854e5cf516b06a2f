package dev.marquee.indexer;

import dev.marquee.catalog.SourceRecord;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Stores batches one after the other on a thread of its own, so that the caller can read on. That
 * thread is never interrupted: a store whose file is being written would lose the file.
 */
final class BatchWriter {
  private final Catalogue catalogue;
  private final Upkeep upkeep;
  private final BiConsumer<Integer, CatalogUpdate> stored;
  private @Nullable Running running;

  /**
   * A writer.
   *
   * @param stored told on the caller's thread of each batch that was stored: its size and what it
   *     did
   */
  BatchWriter(Catalogue catalogue, Upkeep upkeep, BiConsumer<Integer, CatalogUpdate> stored) {
    this.catalogue = catalogue;
    this.upkeep = upkeep;
    this.stored = stored;
  }

  private record Running(int size, FutureTask<CatalogUpdate> task) {}

  /** Begins to store a batch, when the one before is stored. Throws what went wrong with that. */
  void write(List<SourceRecord> batch) {
    finish();
    if (!batch.isEmpty()) {
      running = new Running(batch.size(), start(() -> store(batch)));
    }
  }

  private CatalogUpdate store(List<SourceRecord> batch) {
    CatalogUpdate update = catalogue.add(batch);
    upkeep.afterBatch();
    return update;
  }

  /**
   * Does what is to be done when all is stored, arranges it for quick reading, and waits until that
   * is done.
   */
  void settle() {
    run(
        () -> {
          upkeep.afterImport();
          catalogue.settle();
          return true;
        });
  }

  /** Does other work on the store, when all is stored, and waits until it is done. */
  <T> T run(Callable<T> work) {
    finish();
    return uninterrupted(start(work));
  }

  private static <T> FutureTask<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().name("import-writer").start(task);
    return task;
  }

  /** Waits until all batches are stored; an interrupt does not end the wait and stays set. */
  void finish() {
    Running last = running;
    running = null;
    if (last != null) {
      stored.accept(last.size(), uninterrupted(last.task()));
    }
  }

  private static <T> T uninterrupted(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException later) {
          interrupted = true;
        }
      }
    } catch (ExecutionException failed) {
      throw rethrown(failed.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    return switch (cause) {
      case RuntimeException failure -> failure;
      case Error error -> throw error;
      case null, default -> new IllegalStateException("storing a batch failed", cause);
    };
  }
}
