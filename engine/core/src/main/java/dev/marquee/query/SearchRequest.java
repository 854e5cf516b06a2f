package dev.marquee.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A search of the catalogue.
 *
 * @param text any words in any script, at most {@link #MAX_TEXT_LENGTH} characters; nothing in it
 *     is syntax; without a letter or digit it asks for all films
 */
public record SearchRequest(
    String text, List<Filter> filters, Sort sort, Page page, Set<FacetField> facets) {
  public static final int MAX_TEXT_LENGTH = 256;

  public SearchRequest {
    checkText(text);
    filters = List.copyOf(filters);
    facets = facets.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(facets));
  }

  /** The first results for a text, by relevance, without filters and facets. */
  public static SearchRequest of(String text, int size) {
    return new SearchRequest(text, List.of(), Sort.RELEVANCE, Page.first(size), Set.of());
  }

  static void checkText(String text) {
    if (text.length() > MAX_TEXT_LENGTH) {
      throw new IllegalArgumentException(
          "q must have at most %d characters, got %d".formatted(MAX_TEXT_LENGTH, text.length()));
    }
  }
}
