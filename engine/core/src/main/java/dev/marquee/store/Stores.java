package dev.marquee.store;

import java.util.Locale;
import java.util.ServiceLoader;

/** The way to a store. */
public final class Stores {
  private Stores() {}

  /**
   * Opens the store at an address such as {@code lucene:data/store}, creating it where there is
   * none.
   *
   * @throws StoreException as {@link #providerOf} does, among others
   */
  public static Store open(String address, StoreListener listener) {
    return providerOf(address).open(address, listener);
  }

  /**
   * The engine that keeps the store at an address.
   *
   * @throws StoreException INVALID when no engine on the class path knows the address
   */
  public static StoreProvider providerOf(String address) {
    int colon = address.indexOf(':');
    String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
    for (StoreProvider provider : ServiceLoader.load(StoreProvider.class)) {
      if (provider.serves(scheme)) {
        return provider;
      }
    }
    throw new StoreException(
        StoreException.Kind.INVALID,
        "no engine is installed for the store address '%s'; an example is lucene:data/store"
            .formatted(address));
  }
}
