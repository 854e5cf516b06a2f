package dev.marquee.query;

import java.util.List;
import java.util.Optional;

/**
 * One page of what a search found.
 *
 * @param total how many films match in all, exact
 * @param hits the films of the page, best first; empty beyond the last page
 * @param facets one for each field asked for, in the order of {@link FacetField}, over all matching
 *     films
 * @param correctedQuery what was searched instead of the text as typed, when nothing matched that
 */
public record SearchResult(
    long total, List<Hit> hits, List<Facet> facets, Optional<String> correctedQuery) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
  }

  /**
   * A found film.
   *
   * @param marked the title in parts, those that the query met marked
   */
  public record Hit(ScoredMovie scored, List<MarkedPart> marked) {
    public Hit {
      marked = List.copyOf(marked);
    }
  }
}
