package dev.marquee.indexer;

import dev.marquee.catalog.SourceRecord;
import dev.marquee.indexer.InputSelection.Selected;
import dev.marquee.indexer.parse.ParsedRow;
import dev.marquee.indexer.parse.RowReader;
import dev.marquee.indexer.source.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** One import: reads on the calling thread while the batch before is stored on another. */
final class ImportRun {
  /**
   * A batch costs a commit of some 25 ms and the look-up of its neighbours; more rows would make a
   * cancelled import wait longer and need more memory.
   */
  private static final int BATCH_ROWS = 2_000;

  private final Runnable finishing;
  private final ImportListener listener;
  private final String documentSource;
  private final BatchWriter writer;
  private final ImportTally tally;
  private boolean cancelled;

  ImportRun(
      Catalogue catalogue, Runnable finishing, ImportListener listener, String documentSource) {
    this.finishing = finishing;
    this.listener = listener;
    this.documentSource = documentSource;
    this.tally = new ImportTally();
    this.writer = new BatchWriter(catalogue, tally::stored);
  }

  ImportSummary run(InputSelection selection) {
    OptionalLong bytesTotal = bytesTotal(selection);
    boolean stopped = true;
    ImportSummary summary;
    try {
      for (Selected input : selection.selected()) {
        if (goesOn()) {
          importOne(input, bytesTotal);
        }
      }
      if (tally.hasChanges() && goesOn()) {
        writer.settle(finishing);
      }
      stopped = false;
    } finally {
      summary = tally.summary(selection.skipped(), stopped, cancelled);
      listener.ended(summary);
    }
    return summary;
  }

  private void importOne(Selected input, OptionalLong bytesTotal) {
    tally.begin(input.input().name(), input.format().label());
    try (SourceText text = input.opening().open()) {
      Runnable progress = () -> listener.progressed(tally.progress(text.bytesRead(), bytesTotal));
      progress.run();
      Optional<IOException> fault = readRows(input.format().read(text, documentSource), progress);
      progress.run();
      tally.end(text.bytesRead(), fault.map(ImportRun::reason));
    } catch (IOException unreadable) {
      tally.end(0, Optional.of(reason(unreadable)));
    }
  }

  /** Reads and stores all rows, or those before the fault that the text ends in. */
  private Optional<IOException> readRows(RowReader rows, Runnable progress) {
    Optional<IOException> fault = Optional.empty();
    List<SourceRecord> batch = new ArrayList<>();
    try {
      Optional<ParsedRow> row = rows.next();
      while (row.isPresent() && goesOn()) {
        tally.read(row.get());
        row.get().record().ifPresent(batch::add);
        if (batch.size() == BATCH_ROWS) {
          writer.write(batch);
          batch = new ArrayList<>();
          progress.run();
        }
        row = rows.next();
      }
    } catch (IOException ended) {
      fault = Optional.of(ended);
    }
    if (!cancelled) {
      writer.write(batch);
    }
    writer.finish();
    return fault;
  }

  private boolean goesOn() {
    cancelled |= Thread.currentThread().isInterrupted();
    return !cancelled;
  }

  private static String reason(IOException fault) {
    return "cannot be read to its end: " + fault.getMessage();
  }

  private static OptionalLong bytesTotal(InputSelection selection) {
    long total = 0;
    for (Selected input : selection.selected()) {
      if (input.input().sizeBytes().isEmpty()) {
        return OptionalLong.empty();
      }
      total += input.input().sizeBytes().getAsLong();
    }
    return OptionalLong.of(total);
  }
}
