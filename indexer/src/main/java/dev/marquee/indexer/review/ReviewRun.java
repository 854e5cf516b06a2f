package dev.marquee.indexer.review;

import dev.marquee.indexer.ImportProgress;
import dev.marquee.indexer.ImportSummary.Problem;
import dev.marquee.indexer.review.OpenReviews.Opening;
import dev.marquee.indexer.review.read.ReviewRow;
import dev.marquee.indexer.review.read.ReviewRow.Taken;
import dev.marquee.indexer.source.Input;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One import: reads on the calling thread while the batch before is judged and stored on others. At
 * most two batches are in memory.
 */
final class ReviewRun {
  /** Some MB of text; a store's commit, 25 ms, is small beside the judging of so many. */
  private static final int BATCH_ROWS = 1_000;

  private final ReviewEnricher enricher;
  private final ReviewSink sink;
  private final Consumer<ImportProgress> listener;
  private final ReviewTally tally = new ReviewTally();
  private List<FileRow> batch = new ArrayList<>();
  private @Nullable CompletableFuture<EnrichedBatch> running;
  private long bytesBefore;
  private boolean cancelled;

  /** A row and where it was read. */
  record FileRow(String file, Taken row) {}

  ReviewRun(ReviewEnricher enricher, ReviewSink sink, Consumer<ImportProgress> listener) {
    this.enricher = enricher;
    this.sink = sink;
    this.listener = listener;
  }

  ReviewSummary run(List<Input> inputs, Opening opening) {
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

  private void read(Input input, Opening opening, OptionalLong bytesTotal) {
    try (OpenReviews reviews = opening.open(input)) {
      Runnable progress =
          () ->
              listener.accept(
                  new ImportProgress(
                      input.name(),
                      tally.read(),
                      bytesBefore + reviews.bytesRead().getAsLong(),
                      bytesTotal));
      progress.run();
      readRows(input.name(), reviews, progress);
      progress.run();
      bytesBefore += reviews.bytesRead().getAsLong();
    } catch (IOException unreadable) {
      tally.failed(input.name(), "cannot be read to its end: " + unreadable.getMessage());
    }
  }

  private void readRows(String file, OpenReviews reviews, Runnable progress) throws IOException {
    Optional<ReviewRow> row = reviews.rows().next();
    while (row.isPresent() && goesOn()) {
      tally.rowRead();
      switch (row.get()) {
        case Taken taken -> batch.add(new FileRow(file, taken));
        case ReviewRow.Broken broken ->
            tally.broken(broken.problems().stream().map(one -> new Problem(file, one)).toList());
      }
      if (batch.size() == BATCH_ROWS) {
        writeBatch();
        progress.run();
      }
      row = reviews.rows().next();
    }
  }

  /** Begins to judge and store the batch, when the one before is stored. */
  private void writeBatch() {
    finish();
    List<FileRow> rows = batch;
    batch = new ArrayList<>();
    if (!rows.isEmpty()) {
      running = CompletableFuture.supplyAsync(() -> judgeAndStore(rows), ReviewRun::startWriter);
    }
  }

  /** On a thread that nobody interrupts: a store whose file is being written would lose it. */
  private static void startWriter(Runnable work) {
    Thread.ofPlatform().name("review-writer").start(work);
  }

  private EnrichedBatch judgeAndStore(List<FileRow> rows) {
    EnrichedBatch enriched = enricher.enrich(rows);
    if (!enriched.reviews().isEmpty()) {
      sink.put(enriched.reviews());
    }
    return enriched;
  }

  /** Waits until all is stored; an interrupt does not end the wait and stays set. */
  private void finish() {
    CompletableFuture<EnrichedBatch> last = running;
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
