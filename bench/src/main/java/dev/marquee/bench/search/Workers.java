package dev.marquee.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Two threads that work through lists; results keep the order of the list whoever made them. */
final class Workers implements AutoCloseable {
  private static final int THREADS = 2;

  /** Long enough that handing out work costs nothing, short enough that progress is seen. */
  private static final int CHUNK = 50;

  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /**
   * Applies a function to all items.
   *
   * @param done told on the caller's thread how many items are through
   * @throws CancellationException when the caller's thread is interrupted
   */
  <T, R> List<R> map(List<T> items, Function<T, R> function, IntConsumer done) {
    List<Future<List<R>>> chunks = new ArrayList<>();
    for (int from = 0; from < items.size(); from += CHUNK) {
      List<T> chunk = items.subList(from, Math.min(items.size(), from + CHUNK));
      chunks.add(threads.submit(() -> chunk.stream().map(function).toList()));
    }
    List<R> results = new ArrayList<>(items.size());
    done.accept(0);
    for (Future<List<R>> chunk : chunks) {
      results.addAll(resultOf(chunk));
      done.accept(results.size());
    }
    return results;
  }

  private static <R> R resultOf(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the evaluation was interrupted");
    }
  }

  /** Work that was not begun is dropped. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
