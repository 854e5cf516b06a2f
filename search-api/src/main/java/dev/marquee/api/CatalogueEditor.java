package dev.marquee.api;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.StoreException;
import java.util.List;
import java.util.Optional;

/**
 * Changes the catalogue on an operator's word. Safe for use by many threads; may throw {@link
 * StoreException}.
 */
public interface CatalogueEditor {
  /** Most edits in one call. */
  int MAX_EDITS = 1_000;

  /**
   * Makes edits in their order. When this returns, those that were made are durable and searches
   * see them.
   *
   * @param edits at most {@link #MAX_EDITS}
   * @return one outcome for each edit, in their order
   */
  List<Outcome> apply(List<Edit> edits);

  /** One wish of the operator. */
  sealed interface Edit {

    /**
     * What the operator says of a film, replacing what the operator said of it before. It is merged
     * with what other sources say, as any source's record is.
     *
     * @param id the film meant; without one it is recognised by its numbers in public registers,
     *     made from them when they are new, and refused when there are none
     */
    record Put(Optional<MovieId> id, MovieFacts facts) implements Edit {}

    /** Takes a film away. */
    record Delete(MovieId id) implements Edit {}
  }

  /** What became of an edit. The ids are the lasting ones. */
  sealed interface Outcome {

    record Created(MovieId id) implements Outcome {}

    record Updated(MovieId id) implements Outcome {}

    record Deleted(MovieId id) implements Outcome {}

    /** There is no such film to delete. */
    record Unknown(MovieId id) implements Outcome {}

    /**
     * Not made.
     *
     * @param reason a sentence for the operator
     */
    record Refused(StoreException.Kind kind, String reason) implements Outcome {}
  }
}
