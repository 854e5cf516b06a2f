package dev.marquee.store;

import java.util.Locale;
import java.util.ServiceLoader;

/** The way to a store. */
public final class Stores {
  private Stores() {}

  /**
   * Opens the store at an address such as {@code lucene:data/store}.
   *
   * @throws StoreException INVALID when no engine on the class path knows the address
   */
  public static Store open(String address, StoreListener listener) {
    int colon = address.indexOf(':');
    String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
    for (StoreProvider provider : ServiceLoader.load(StoreProvider.class)) {
      if (provider.serves(scheme)) {
        return provider.open(address, listener);
      }
    }
    throw new StoreException(
        StoreException.Kind.INVALID,
        "no engine is installed for the store address '%s'; an example is lucene:data/store"
            .formatted(address));
  }
}
