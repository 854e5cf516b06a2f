package dev.marquee.store;

import java.util.Optional;

/**
 * What a migration did.
 *
 * @param from the format before; the same as {@code to} when there was nothing to do
 * @param documents written
 * @param left the name of what is left of the old format, for {@link StoreProvider#dropEarlier}
 */
public record Migration(int from, int to, long documents, Optional<String> left) {

  /** Of a store that has the format already. */
  public static Migration none(int format) {
    return new Migration(format, format, 0, Optional.empty());
  }
}
