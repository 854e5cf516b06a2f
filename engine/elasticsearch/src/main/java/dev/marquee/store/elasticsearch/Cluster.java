package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * The way to a cluster: sends requests, bounds how long they take, tries again what may be tried
 * again, and tells failures in the ports' words. Keeps no state of the cluster, so that a cluster
 * that comes back is used by the next call. Thread-safe.
 */
final class Cluster implements AutoCloseable {
  /** Between two questions after a merge. */
  private static final Duration SETTLE_STEP = Duration.ofMillis(200);

  private final ElasticsearchClient reader;
  private final ElasticsearchClient writer;
  private final ClusterFailures failures;

  /** Held for reading by each call, so that closing waits for them. */
  private final ReentrantReadWriteLock calls = new ReentrantReadWriteLock();

  private boolean closed;

  private Cluster(
      ElasticsearchClient reader, ElasticsearchClient writer, ClusterFailures failures) {
    this.reader = reader;
    this.writer = writer;
    this.failures = failures;
  }

  static Cluster connect(StoreAddress address, Credentials credentials, TimeLimits limits) {
    return new Cluster(
        ClusterConnections.open(address, credentials, limits.connection(), limits.read()),
        ClusterConnections.open(address, credentials, limits.connection(), limits.write()),
        new ClusterFailures(address));
  }

  /**
   * Asks the cluster something, within the limit of time for reading.
   *
   * @param doing what is being done, to go before "failed": "counting films"
   */
  <T> T ask(String doing, Call<T> question) {
    return call(reader, doing, question);
  }

  /**
   * Changes something, within the limit of time for writing. The change may be sent twice, so it
   * must do no harm then: none of ours does, see {@link ChangeWriter} and {@link
   * ElasticsearchArtifactStore}.
   *
   * @param doing what is being done, to go before "failed": "writing films"
   */
  <T> T write(String doing, Call<T> change) {
    return call(writer, doing, change);
  }

  private <T> T call(ElasticsearchClient client, String doing, Call<T> call) {
    calls.readLock().lock();
    try {
      if (closed) {
        throw new StoreException(
            Kind.UNAVAILABLE, "%s failed: the store was closed".formatted(doing));
      }
      return patiently(client, doing, call);
    } finally {
      calls.readLock().unlock();
    }
  }

  private <T> T patiently(ElasticsearchClient client, String doing, Call<T> call) {
    BackOff backOff = new BackOff();
    while (true) {
      try {
        return call.on(client);
      } catch (ElasticsearchException | IOException failure) {
        if (!ClusterFailures.mayPass(failure) || !backOff.pause()) {
          throw failures.translate(failure, doing);
        }
      } catch (RuntimeException failure) {
        throw ClusterFailures.isWrapped(failure) ? failures.translate(failure, doing) : failure;
      }
    }
  }

  /**
   * Merges the segments of an index into one; the cluster goes on answering meanwhile. Begun as a
   * task of the cluster and then asked after, because no request should take as long as that may.
   *
   * @param contents what is in it, for messages
   */
  void settle(String index, String contents) {
    String doing = "arranging " + contents;
    String task =
        write(
            doing,
            client ->
                Answers.present(
                    client.indices().forcemerge(IndexRequests.merge(index)).task(), "task"));
    while (!ask(doing, client -> client.tasks().get(IndexRequests.progress(task)).completed())) {
      sleep(SETTLE_STEP, doing);
    }
  }

  private static void sleep(Duration pause, String doing) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoreException(
          Kind.UNAVAILABLE, doing + " goes on in the cluster; waiting for it was ended");
    }
  }

  ClusterFailures failures() {
    return failures;
  }

  /** Waits for running calls; may be called again. */
  @Override
  public void close() {
    calls.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        try {
          reader.close();
        } finally {
          writer.close();
        }
      }
    } catch (IOException failure) {
      throw failures.translate(failure, "closing the store");
    } finally {
      calls.writeLock().unlock();
    }
  }

  /** A request and what is made of its answer. */
  @FunctionalInterface
  interface Call<T> {
    T on(ElasticsearchClient client) throws IOException;
  }
}
