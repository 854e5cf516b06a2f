package dev.marquee.store.elasticsearch;

import dev.marquee.store.Migration;
import dev.marquee.store.MigrationListener;
import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.StoreProvider;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Opens stores with addresses such as {@code http://localhost:9200/marquee}, see {@code
 * StoreAddress}; what opens a secured cluster comes from the environment, see {@code Credentials}.
 */
public final class ElasticsearchStoreProvider implements StoreProvider {

  @Override
  public boolean serves(String scheme) {
    return scheme.equals("http") || scheme.equals("https");
  }

  @Override
  public Store open(String address, StoreListener listener) {
    StoreAddress parsed = StoreAddress.parse(address);
    return ElasticsearchStore.open(parsed, credentials(), listener);
  }

  @Override
  public boolean exists(String address) {
    return onFilms(address, (cluster, films) -> films.look(cluster).isPresent());
  }

  @Override
  public Migration migrate(String address, MigrationListener listener) {
    return onFilms(
        address, (cluster, films) -> new ElasticsearchMigration(cluster, films).run(listener));
  }

  @Override
  public List<String> dropEarlier(String address) {
    return onFilms(
        address, (cluster, films) -> new ElasticsearchMigration(cluster, films).dropEarlier());
  }

  private static <T> T onFilms(String address, BiFunction<Cluster, Schema, T> question) {
    StoreAddress parsed = StoreAddress.parse(address);
    try (Cluster cluster = Cluster.connect(parsed, credentials(), TimeLimits.USUAL)) {
      return question.apply(cluster, Schema.movies(parsed.prefix()));
    }
  }

  private static Credentials credentials() {
    return Credentials.of(System.getenv());
  }
}
