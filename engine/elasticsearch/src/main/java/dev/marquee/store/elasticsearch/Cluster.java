package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/**
 * The way to a cluster: sends requests, bounds how long they take, tries again what may be tried
 * again, and tells failures in the ports' words. Keeps no state of the cluster, so that a cluster
 * that comes back is used by the next call. Thread-safe.
 */
final class Cluster implements AutoCloseable {
  /** Loopback to another continent; a host that takes longer is away. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  /** For the slowest request there is, a bulk on a cluster that is catching up. */
  private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(60);

  /** Waiting for one of the pooled connections, all of which are in use. */
  private static final Duration POOL_TIMEOUT = Duration.ofSeconds(5);

  private static final int MAX_CONNECTIONS = 64;

  /** Between two questions after a merge. */
  private static final Duration SETTLE_STEP = Duration.ofMillis(200);

  private final ElasticsearchClient client;
  private final ClusterFailures failures;

  /** Held for reading by each call, so that closing waits for them. */
  private final ReentrantReadWriteLock calls = new ReentrantReadWriteLock();

  private boolean closed;

  private Cluster(ElasticsearchClient client, ClusterFailures failures) {
    this.client = client;
    this.failures = failures;
  }

  static Cluster connect(StoreAddress address, Credentials credentials) {
    Rest5ClientBuilder builder =
        Rest5Client.builder(address.server())
            // Its own would come on top of ours, with pauses of a second.
            .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableAutomaticRetries)
            .setConnectionConfigCallback(
                connection -> connection.setConnectTimeout(timeout(CONNECT_TIMEOUT)))
            .setRequestConfigCallback(
                request ->
                    request
                        .setResponseTimeout(timeout(RESPONSE_TIMEOUT))
                        .setConnectionRequestTimeout(timeout(POOL_TIMEOUT)))
            .setConnectionManagerCallback(
                pool -> pool.setMaxConnPerRoute(MAX_CONNECTIONS).setMaxConnTotal(MAX_CONNECTIONS));
    credentials
        .authorization()
        .ifPresent(
            value ->
                builder.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", value)}));
    credentials.authorityFile().ifPresent(file -> trust(builder, file));
    Rest5ClientTransport transport =
        new Rest5ClientTransport(builder.build(), new JacksonJsonpMapper());
    return new Cluster(new ElasticsearchClient(transport), new ClusterFailures(address));
  }

  /**
   * Makes a call that may be made twice without harm: all of ours may, see {@link ChangeWriter} and
   * {@link ElasticsearchArtifactStore}.
   *
   * @param doing what is being done, to go before "failed": "writing films"
   */
  <T> T ask(String doing, Call<T> call) {
    calls.readLock().lock();
    try {
      if (closed) {
        throw new StoreException(
            Kind.UNAVAILABLE, "%s failed: the store was closed".formatted(doing));
      }
      return patiently(doing, call);
    } finally {
      calls.readLock().unlock();
    }
  }

  private <T> T patiently(String doing, Call<T> call) {
    BackOff backOff = new BackOff();
    while (true) {
      try {
        return call.on(client);
      } catch (ElasticsearchException | IOException failure) {
        if (!ClusterFailures.mayPass(failure) || !backOff.pause()) {
          throw failures.translate(failure, doing);
        }
      }
    }
  }

  /**
   * Merges the segments of an index into one; the cluster goes on answering meanwhile. Begun as a
   * task of the cluster and then asked after, because no request should take as long as that may.
   */
  void settle(String index) {
    String doing = "arranging films";
    String task =
        ask(
            doing,
            client ->
                Answers.present(
                    client.indices().forcemerge(IndexRequests.merge(index)).task(), "task"));
    while (!ask(doing, client -> client.tasks().get(IndexRequests.progress(task)).completed())) {
      sleep(SETTLE_STEP);
    }
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoreException(
          Kind.UNAVAILABLE, "arranging films goes on in the cluster; waiting for it was ended");
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
        client.close();
      }
    } catch (IOException failure) {
      throw failures.translate(failure, "closing the store");
    } finally {
      calls.writeLock().unlock();
    }
  }

  private static void trust(Rest5ClientBuilder builder, Path authorityFile) {
    try {
      builder.setSSLContext(TransportUtils.sslContextFromHttpCaCrt(authorityFile.toFile()));
    } catch (IOException | RuntimeException unreadable) {
      throw new StoreException(
          Kind.INVALID,
          "MARQUEE_ES_CA_FILE names %s, from which no certificate can be read; it must be a PEM file"
              .formatted(authorityFile),
          unreadable);
    }
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }

  /** A request and what is made of its answer. */
  @FunctionalInterface
  interface Call<T> {
    T on(ElasticsearchClient client) throws IOException;
  }
}
