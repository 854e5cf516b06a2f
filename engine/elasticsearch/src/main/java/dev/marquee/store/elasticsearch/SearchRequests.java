package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.marquee.document.MovieField;
import dev.marquee.query.Facet;
import dev.marquee.query.FacetField;
import dev.marquee.query.Filter;
import dev.marquee.title.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests of a search. Pure; each is a golden file in es-mappings. */
final class SearchRequests {
  /**
   * Each shard names this many values, far more than genres, countries and decades there are, so
   * that the counts of all shards together are exact; of people each names those with the most
   * films, which is exact on one shard, and nearly so on several.
   */
  private static final int SHARD_VALUES = 10_000;

  private final String index;
  private final dev.marquee.query.SearchRequest request;

  SearchRequests(String index, dev.marquee.query.SearchRequest request) {
    this.index = index;
    this.request = request;
  }

  /** Whether a title or name has the text as typed; one film is enough to know. */
  SearchRequest asTyped(TypedText typed) {
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(0)
                .terminateAfter(1L)
                .trackTotalHits(hits -> hits.count(1))
                .query(new SearchTranslator(typed).inTitleOrNames()));
  }

  /** The page of films asked for. */
  SearchRequest films(TypedText searched) {
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .from(request.page().offset())
                .size(request.page().size())
                .trackTotalHits(hits -> hits.enabled(true))
                .query(new SearchTranslator(searched).translate(request.filters()))
                .sort(sort(searched))
                .source(
                    source -> source.filter(fields -> fields.includes(IndexField.ENTRY_MOVIE))));
  }

  /**
   * The counts asked for: fields that the same filters choose from are counted together.
   *
   * @return a request for each of the sets of fields
   */
  Map<List<FacetField>, SearchRequest> facets(TypedText searched) {
    Map<List<Filter>, List<FacetField>> byFilters = new LinkedHashMap<>();
    for (FacetField field : FacetField.values()) {
      if (request.facets().contains(field)) {
        List<Filter> filters =
            request.filters().stream().filter(filter -> !field.isChosenBy(filter)).toList();
        byFilters.computeIfAbsent(filters, none -> new ArrayList<>()).add(field);
      }
    }
    Map<List<FacetField>, SearchRequest> requests = new LinkedHashMap<>();
    byFilters.forEach((filters, fields) -> requests.put(fields, facets(searched, filters, fields)));
    return requests;
  }

  private SearchRequest facets(TypedText searched, List<Filter> filters, List<FacetField> fields) {
    SearchRequest.Builder search = new SearchRequest.Builder();
    search.index(index).size(0).trackTotalHits(hits -> hits.enabled(false));
    search.query(new SearchTranslator(searched).unscored(filters));
    for (FacetField field : fields) {
      search.aggregations(
          field.key(),
          counts ->
              counts.terms(
                  terms ->
                      terms.field(indexed(field)).size(Facet.MAX_VALUES).shardSize(SHARD_VALUES)));
    }
    return search.build();
  }

  private static String indexed(FacetField field) {
    return switch (field) {
      case GENRE -> MovieField.GENRES;
      case DECADE -> IndexField.DECADE_FACET;
      case LANGUAGE -> MovieField.ORIGINAL_LANGUAGE;
      case COUNTRY -> MovieField.COUNTRIES;
      case SOURCE -> MovieField.SOURCES;
      case MISSING -> IndexField.MISSING;
      case PERSON -> IndexField.PEOPLE;
    };
  }

  /** Beginning with the score where it counts: hits are told by what they were sorted by. */
  private List<SortOptions> sort(TypedText searched) {
    List<SortOptions> sort = new ArrayList<>();
    switch (request.sort()) {
      case RELEVANCE -> {
        if (!searched.isEmpty()) {
          sort.add(SortOptions.of(by -> by.score(score -> score.order(SortOrder.Desc))));
        }
      }
      case POPULARITY -> {}
      case RATING -> sort.add(Clauses.greatestFirst(IndexField.RATING_ORDER));
      case NEWEST -> sort.add(Clauses.greatestFirst(IndexField.RELEASE_ORDER));
    }
    sort.addAll(Clauses.BY_PROMINENCE);
    return sort;
  }
}
