package dev.marquee.store;

import java.util.List;

/**
 * One engine's way to its stores, by their addresses. Found by {@link java.util.ServiceLoader}; has
 * a public constructor without arguments.
 */
public interface StoreProvider {

  /**
   * Whether this engine's stores have addresses of this scheme, the part before the first colon,
   * lower case.
   */
  boolean serves(String scheme);

  /** Opens a store, creating it where there is none. */
  Store open(String address, StoreListener listener);

  /** Whether there is a store at the address, of whatever format. Makes none. */
  boolean exists(String address);

  /**
   * Writes a store of an earlier format anew in the format of this version, beside the old one, and
   * lets it take the old one's place at the end, in one step. Ended before that, by a crash for
   * instance, it leaves the old store as it is, and can be begun again.
   */
  Migration migrate(String address, MigrationListener listener);

  /**
   * Takes away what migrations left of earlier formats, which older versions of Marquee may still
   * read.
   *
   * @return names of what was taken away
   */
  List<String> dropEarlier(String address);
}
