package dev.marquee.catalog;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a store keeps of one film.
 *
 * @param records the source records that the movie was merged from, in the order of their keys
 * @param vector the film's place in the space of similar films, absent until vectors are trained
 */
public record CatalogEntry(Movie movie, List<SourceRecord> records, Optional<Embedding> vector) {
  public CatalogEntry {
    records = records.stream().sorted((a, b) -> a.key().compareTo(b.key())).toList();
  }

  public static CatalogEntry of(Movie movie, List<SourceRecord> records) {
    return new CatalogEntry(movie, records, Optional.empty());
  }

  public MovieId id() {
    return movie.id();
  }

  /**
   * All numbers of the film, those of its records too: of two numbers in one register the film
   * shows only the better source's, yet it is known by both.
   */
  public Set<ExternalId> externalIds() {
    Set<ExternalId> ids = new LinkedHashSet<>(movie.facts().externalIds());
    records.forEach(record -> ids.addAll(record.facts().externalIds()));
    return ids;
  }
}
