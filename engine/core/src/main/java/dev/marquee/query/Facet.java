package dev.marquee.query;

import java.util.List;

/**
 * Counts of results by one field, those filters left out that choose among its values.
 *
 * @param counts by falling count, then by value; values without a film are left out
 */
public record Facet(FacetField field, List<Count> counts) {
  /** More values than this are cut off, the rarest first. */
  public static final int MAX_VALUES = 100;

  public Facet {
    counts = List.copyOf(counts);
  }

  /** How many results have a value. */
  public record Count(String value, long count) {}
}
