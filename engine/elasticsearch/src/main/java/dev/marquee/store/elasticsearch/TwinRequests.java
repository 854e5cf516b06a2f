package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.marquee.query.Twins;
import java.util.List;

/** The requests that find films of equal title and year. Pure; golden files in es-mappings. */
final class TwinRequests {
  /** The aggregation's name. */
  static final String SHARED = "shared";

  private TwinRequests() {}

  /**
   * The titles and years that several films have, those of the most films first. Several shards
   * count each its own films, so that a title may be overlooked whose films lie on different ones.
   */
  static SearchRequest shared(String index) {
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(0)
                .trackTotalHits(hits -> hits.enabled(false))
                .query(Clauses.movies())
                .aggregations(
                    SHARED,
                    counts ->
                        counts.terms(
                            terms ->
                                terms
                                    .field(IndexField.TWIN_KEY)
                                    .minDocCount(2)
                                    .size(Twins.MAX_GROUPS))));
  }

  /** The films of one title and year. */
  static SearchRequest films(String index, String key) {
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(Twins.MAX_FILMS)
                .trackTotalHits(hits -> hits.enabled(false))
                .query(Clauses.filtered(List.of(Clauses.term(IndexField.TWIN_KEY, key))))
                .sort(Clauses.byId())
                .source(
                    source -> source.filter(fields -> fields.includes(IndexField.ENTRY_MOVIE))));
  }
}
