package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.indices.IndicesStatsResponse;
import co.elastic.clients.elasticsearch.indices.stats.IndexStats;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.StoreStatus;
import java.time.Clock;

/** A store in a cluster. */
final class ElasticsearchStore implements Store {
  private final StoreAddress address;
  private final Cluster cluster;
  private final int format;
  private final ElasticsearchMovieIndex movies;
  private final ArtifactStore artifacts;

  private ElasticsearchStore(StoreAddress address, Cluster cluster, StoreListener listener) {
    this.address = address;
    this.cluster = cluster;
    Schema schema = Schema.movies(address.prefix());
    schema.ensure(cluster);
    this.format = schema.format();
    this.movies = new ElasticsearchMovieIndex(cluster, schema, listener);
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

  @Override
  public ArtifactStore artifacts() {
    return artifacts;
  }

  @Override
  public StoreStatus status() {
    return new StoreStatus(
        "elasticsearch", address.toString(), format, movies.count(), sizeBytes());
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
