package dev.marquee.store.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/**
 * The searchers of an index, and how far they are behind its writer. Thread-safe.
 *
 * <p>A new searcher costs a millisecond while nobody writes. While somebody does it has to wait for
 * what the writer has in hand, tens of milliseconds in an import: then it is made aside, and who
 * searches sees a state of a moment ago.
 */
final class FreshSearchers implements Closeable {
  /** Half of what {@link dev.marquee.store.Visibility#SOON} allows; the rest is for the waiting. */
  private static final Duration MAX_AGE = Duration.ofMillis(500);

  /** Enough for a searcher while nobody writes; then it is seen whether that is still so. */
  private static final Duration PATIENCE = Duration.ofMillis(5);

  private final SearcherManager searchers;
  private final AtomicInteger writersAtWork = new AtomicInteger();
  private final AtomicReference<@Nullable CompletableFuture<Void>> inTheMaking =
      new AtomicReference<>();

  /** Counts changes that were made and those that the current searcher surely shows. */
  private final AtomicLong changesMade = new AtomicLong();

  private final AtomicLong changesShown = new AtomicLong();

  /** No change that the current searcher does not show was made before this moment. */
  private volatile long unshownSinceNanos = System.nanoTime();

  FreshSearchers(IndexWriter writer) throws IOException {
    searchers = new SearcherManager(writer, new UncachedSearchers());
  }

  SearcherManager manager() {
    return searchers;
  }

  /** Somebody begins to write. */
  void writing() {
    writersAtWork.incrementAndGet();
  }

  /** The writer has the changes, though they may not be on disk yet. */
  void changed() {
    if (changesMade.getAndIncrement() == changesShown.get()) {
      unshownSinceNanos = System.nanoTime();
    }
  }

  /** Whoever began to write is done, well or not. */
  void written() {
    writersAtWork.decrementAndGet();
  }

  /** Waits until searchers show all that the writer has, unfinished writes included. */
  void showAll() throws IOException {
    long made = changesMade.get();
    long asOf = System.nanoTime();
    searchers.maybeRefreshBlocking();
    changesShown.accumulateAndGet(made, Math::max);
    unshownSinceNanos = asOf;
  }

  /** Waits until searchers show all changes made so far. */
  void show() throws IOException {
    if (changesShown.get() < changesMade.get()) {
      showAll();
    }
  }

  /**
   * Sees to it that changes are shown within a second of their writing; all that were made so far,
   * if nobody writes. An interrupt ends the wait.
   */
  void showSoon() throws IOException {
    long wanted = changesMade.get();
    while (changesShown.get() < wanted && !Thread.currentThread().isInterrupted()) {
      CompletableFuture<Void> next = make();
      if (writersAtWork.get() > 0 && !isOld()) {
        return;
      }
      awaitBriefly(next);
    }
  }

  private boolean isOld() {
    return System.nanoTime() - unshownSinceNanos > MAX_AGE.toNanos();
  }

  private static void awaitBriefly(CompletableFuture<Void> searcher) throws IOException {
    try {
      searcher.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException notYet) {
      // The caller looks whether it is worth to wait on.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case IOException failure -> throw failure;
        case RuntimeException failure -> throw failure;
        case null, default -> throw new IOException(failed);
      }
    }
  }

  /** The searcher being made, or one that begins to be. */
  private CompletableFuture<Void> make() {
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> others = inTheMaking.compareAndExchange(null, mine);
    if (others != null) {
      return others;
    }
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                showAll();
                inTheMaking.set(null);
                mine.complete(null);
              } catch (IOException | RuntimeException | Error failed) {
                inTheMaking.set(null);
                mine.completeExceptionally(failed);
              }
            });
    return mine;
  }

  /** Leaves the writer to its owner. */
  @Override
  public void close() throws IOException {
    searchers.close();
  }

  /** Parts of questions hardly repeat; {@link ShortTexts} keeps the whole answers that do. */
  private static final class UncachedSearchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous)
        throws IOException {
      IndexSearcher searcher = super.newSearcher(reader, previous);
      searcher.setQueryCache(null);
      return searcher;
    }
  }
}
