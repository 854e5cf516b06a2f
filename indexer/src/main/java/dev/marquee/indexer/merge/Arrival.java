package dev.marquee.indexer.merge;

import dev.marquee.catalog.MovieFacts;
import dev.marquee.catalog.MovieId;
import dev.marquee.catalog.SourceKey;
import dev.marquee.catalog.SourceRecord;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * News for the catalogue.
 *
 * @param records in their order: of two with one key the later counts
 * @param deleted ids of stored films whose records are to be forgotten
 * @param forgotten keys of single stored records that are to be forgotten; a film that has no other
 *     goes too
 */
public record Arrival(List<SourceRecord> records, Set<MovieId> deleted, Set<SourceKey> forgotten) {
  public Arrival {
    records = List.copyOf(records);
    deleted = Set.copyOf(deleted);
    forgotten = Set.copyOf(forgotten);
  }

  public static Arrival of(Collection<SourceRecord> records) {
    return new Arrival(List.copyOf(records), Set.of(), Set.of());
  }

  /** Records that no source has any more. */
  public static Arrival forgetting(Set<SourceKey> keys) {
    return new Arrival(List.of(), Set.of(), keys);
  }

  /**
   * What an operator says of the film with an id. It takes the place of all that operators said of
   * that film before; for an id that no film has, it makes one.
   *
   * @param id of a stored film, redirects followed, or of none
   */
  public static SourceRecord fromOperator(MovieId id, MovieFacts facts) {
    return new SourceRecord(new SourceKey(Trust.OPERATOR, id.value()), facts);
  }
}
