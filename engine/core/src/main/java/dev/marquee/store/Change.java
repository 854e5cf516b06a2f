package dev.marquee.store;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.MovieId;

/** A change of the catalogue. */
public sealed interface Change {

  /**
   * What is kept under an id. Made again on an empty index, in any order, all of them together give
   * an index with the same contents.
   */
  sealed interface Kept extends Change {

    MovieId id();
  }

  /** Stores a film, replacing what stood under its id, a redirect included. */
  record Put(CatalogEntry entry) implements Kept {
    @Override
    public MovieId id() {
      return entry.id();
    }
  }

  /** Takes a film away, and the redirects that lead to it. Unknown ids are passed over. */
  record Delete(MovieId id) implements Change {}

  /**
   * The film {@code from} turned out to be {@code to}: it is taken away, and its id leads to the
   * other from now on.
   */
  record Redirect(MovieId from, MovieId to) implements Kept {
    public Redirect {
      if (from.equals(to)) {
        throw new IllegalArgumentException("a film cannot redirect to itself: " + from);
      }
    }

    @Override
    public MovieId id() {
      return from;
    }
  }
}
