package dev.marquee.indexer.row;

import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.row.OpenRows.Opening;
import dev.marquee.indexer.row.Row.Taken;
import dev.marquee.indexer.source.Input;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One import: reads on the calling thread while the batch before is stored on another. At most two
 * batches are in memory. An interrupt of the calling thread ends it after the batch that is being
 * stored; the interrupt stays set.
 *
 * @param <T> what rows tell
 */
public final class RowRun<T> {
  private final int batchRows;
  private final Function<List<FileRow<T>>, StoredRows> storing;
  private final Consumer<ImportProgress> listener;
  private final RowTally tally = new RowTally();
  private List<FileRow<T>> batch = new ArrayList<>();
  private @Nullable CompletableFuture<StoredRows> running;
  private long bytesBefore;
  private boolean cancelled;

  /** A row and where it was read. */
  public record FileRow<T>(String file, Taken<T> row) {}

  /**
   * Prepares an import, of which there is one.
   *
   * @param batchRows at most, of one batch
   * @param storing keeps a batch for good; called by one thread at a time, not by the one that runs
   *     this. What it throws ends the import and is thrown.
   * @param listener told on the calling thread when a file begins and ends, and after each batch
   */
  public RowRun(
      int batchRows,
      Function<List<FileRow<T>>, StoredRows> storing,
      Consumer<ImportProgress> listener) {
    this.batchRows = batchRows;
    this.storing = storing;
    this.listener = listener;
  }

  /** Imports all of the inputs. */
  public RowSummary run(List<Input> inputs, Opening<T> opening) {
    OptionalLong bytesTotal =
        inputs.stream().anyMatch(input -> input.sizeBytes().isEmpty())
            ? OptionalLong.empty()
            : OptionalLong.of(
                inputs.stream().mapToLong(input -> input.sizeBytes().orElse(0)).sum());
    try {
      for (Input input : inputs) {
        if (goesOn()) {
          read(input, opening, bytesTotal);
        }
      }
      if (!cancelled) {
        writeBatch();
      }
    } finally {
      finish();
    }
    return tally.summary(cancelled);
  }

  private void read(Input input, Opening<T> opening, OptionalLong bytesTotal) {
    try (OpenRows<T> rows = opening.open(input)) {
      Runnable progress =
          () ->
              listener.accept(
                  new ImportProgress(
                      input.name(),
                      tally.read(),
                      bytesBefore + rows.bytesRead().getAsLong(),
                      bytesTotal));
      progress.run();
      readRows(input.name(), rows.rows(), progress);
      progress.run();
      bytesBefore += rows.bytesRead().getAsLong();
    } catch (IOException unreadable) {
      tally.failed(input.name(), "cannot be read to its end: " + unreadable.getMessage());
    }
  }

  private void readRows(String file, RowReader<T> rows, Runnable progress) throws IOException {
    Optional<Row<T>> row = rows.next();
    while (row.isPresent() && goesOn()) {
      tally.rowRead();
      switch (row.get()) {
        case Taken<T> taken -> batch.add(new FileRow<>(file, taken));
        case Row.Broken<T> broken ->
            tally.broken(broken.problems().stream().map(one -> new Problem(file, one)).toList());
      }
      if (batch.size() == batchRows) {
        writeBatch();
        progress.run();
      }
      row = rows.next();
    }
  }

  /** Begins to store the batch, when the one before is stored. */
  private void writeBatch() {
    finish();
    List<FileRow<T>> rows = batch;
    batch = new ArrayList<>();
    if (!rows.isEmpty()) {
      running = CompletableFuture.supplyAsync(() -> storing.apply(rows), RowRun::startWriter);
    }
  }

  /** On a thread that nobody interrupts: a store whose file is being written would lose it. */
  private static void startWriter(Runnable work) {
    Thread.ofPlatform().name("row-writer").start(work);
  }

  /** Waits until all is stored; an interrupt does not end the wait and stays set. */
  private void finish() {
    CompletableFuture<StoredRows> last = running;
    running = null;
    if (last == null) {
      return;
    }
    try {
      tally.stored(last.join());
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  private boolean goesOn() {
    cancelled |= Thread.currentThread().isInterrupted();
    return !cancelled;
  }
}
