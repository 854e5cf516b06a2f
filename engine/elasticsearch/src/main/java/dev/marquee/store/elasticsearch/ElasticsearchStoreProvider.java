package dev.marquee.store.elasticsearch;

import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.StoreProvider;

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
    return ElasticsearchStore.open(parsed, Credentials.of(System.getenv()), listener);
  }
}
