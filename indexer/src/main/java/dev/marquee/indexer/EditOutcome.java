package dev.marquee.indexer;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.store.StoreException;

/** What became of an {@link Edit}. */
public sealed interface EditOutcome {

  /**
   * The film is stored.
   *
   * @param entry as it is now; its id differs from the one asked for where that leads to another
   *     film, or a number in a public register made the two one
   * @param created whether there was no such film before
   */
  record Stored(CatalogEntry entry, boolean created) implements EditOutcome {}

  /** The film is gone. */
  record Deleted() implements EditOutcome {}

  /** There is no film under the id. */
  record Missing() implements EditOutcome {}

  /** The store refused this change and may have taken others. */
  record Refused(StoreException.Kind kind, String reason) implements EditOutcome {}
}
