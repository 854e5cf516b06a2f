package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.indices.IndicesStatsResponse;
import co.elastic.clients.elasticsearch.indices.stats.IndexStats;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.EventLog;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.StoreStatus;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A store in a cluster. */
final class ElasticsearchStore implements Store {
  private final StoreAddress address;
  private final Cluster cluster;
  private final int format;
  private final ElasticsearchMovieIndex movies;
  private final EventLog events;
  private final ArtifactStore artifacts;
  private final StoreListener listener;
  private final AtomicReference<@Nullable ReviewIndex> reviews = new AtomicReference<>();

  private ElasticsearchStore(StoreAddress address, Cluster cluster, StoreListener listener) {
    this.address = address;
    this.cluster = cluster;
    this.listener = listener;
    Schema schema = Schema.movies(address.prefix());
    schema.ensure(cluster);
    this.format = schema.format();
    this.movies = new ElasticsearchMovieIndex(cluster, schema, listener);
    this.events = new ElasticsearchEventLog(cluster, address.prefix(), listener);
    this.artifacts =
        new ElasticsearchArtifactStore(
            cluster, Schema.artifacts(address.prefix()), Clock.systemUTC());
  }

  static Store open(StoreAddress address, Credentials credentials, StoreListener listener) {
    Cluster cluster = Cluster.connect(address, credentials, TimeLimits.USUAL);
    try {
      return new ElasticsearchStore(address, cluster, listener);
    } catch (RuntimeException failure) {
      cluster.close();
      throw failure;
    }
  }

  @Override
  public MovieIndex movies() {
    return movies;
  }

  /** Made at the first use, as its index is: a store from before there were reviews has none. */
  @Override
  public ReviewIndex reviews() {
    ReviewIndex known = reviews.get();
    if (known != null) {
      return known;
    }
    Schema schema = Schema.reviews(address.prefix());
    schema.ensure(cluster);
    ReviewIndex made = new ElasticsearchReviewIndex(cluster, schema, listener);
    ReviewIndex first = reviews.compareAndExchange(null, made);
    return first == null ? made : first;
  }

  @Override
  public EventLog events() {
    return events;
  }

  @Override
  public ArtifactStore artifacts() {
    return artifacts;
  }

  @Override
  public StoreStatus status() {
    return new StoreStatus(
        "elasticsearch",
        address.toString(),
        format,
        movies.count(),
        reviews().count(),
        events.count(),
        sizeBytes());
  }

  @Override
  public void close() {
    cluster.close();
  }

  private long sizeBytes() {
    IndicesStatsResponse stats =
        cluster.ask(
            "measuring the store",
            client ->
                client
                    .indices()
                    .stats(IndexRequests.measure(Schema.allVersions(address.prefix()))));
    IndexStats total = Answers.present(stats.all().total(), "total");
    return Answers.present(total.store(), "size").sizeInBytes();
  }
}
