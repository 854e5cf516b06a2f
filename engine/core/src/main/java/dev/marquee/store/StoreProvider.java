package dev.marquee.store;

/**
 * Opens stores of one engine. Found by {@link java.util.ServiceLoader}; has a public constructor
 * without arguments.
 */
public interface StoreProvider {

  /**
   * Whether this engine's stores have addresses of this scheme, the part before the first colon,
   * lower case.
   */
  boolean serves(String scheme);

  /**
   * Opens a store, creating it where there is none.
   *
   * @param address as {@link Stores#open} got it
   */
  Store open(String address, StoreListener listener);
}
