package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.ClosePointInTimeRequest;
import co.elastic.clients.elasticsearch.core.GetRequest;
import co.elastic.clients.elasticsearch.core.MgetRequest;
import co.elastic.clients.elasticsearch.core.OpenPointInTimeRequest;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.Probe;
import dev.marquee.title.FilmTerms;
import java.util.List;
import java.util.Optional;

/** The requests that look films up. Pure; golden files in es-mappings. */
final class LookupRequests {
  /** Of a view: its pages are asked for within seconds of one another. */
  private static final Time KEEP_ALIVE = Time.of(time -> time.time("5m"));

  private LookupRequests() {}

  static SearchRequest count(String index) {
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(0)
                .trackTotalHits(hits -> hits.enabled(true))
                .query(Clauses.movies()));
  }

  /** The first by id, should two films claim a number. */
  static SearchRequest resolve(String index, ExternalId id) {
    return SearchRequest.of(
        search ->
            search
                .index(index)
                .size(1)
                .trackTotalHits(hits -> hits.enabled(false))
                .query(
                    Clauses.filtered(
                        List.of(Clauses.term(IndexField.EXTERNAL_ID, FilmTerms.externalId(id)))))
                .sort(Clauses.byId())
                .source(source -> source.fetch(false)));
  }

  /** Films that have any of the signs. */
  static Query find(Probe probe) {
    return Clauses.filtered(
        List.of(
            Clauses.either(
                List.of(
                    Clauses.anyOf(
                        IndexField.SOURCE_KEY,
                        probe.sourceKeys().stream().map(FilmTerms::sourceKey).toList()),
                    Clauses.anyOf(
                        IndexField.EXTERNAL_ID,
                        probe.externalIds().stream().map(FilmTerms::externalId).toList()),
                    Clauses.anyOf(
                        IndexField.TITLE_KEY,
                        probe.titleKeys().stream().map(FilmTerms::cut).toList())))));
  }

  /** The next films in the order of their ids. */
  static SearchRequest walk(String index, Optional<MovieId> after, int size) {
    SearchRequest.Builder search = all(Clauses.movies(), size);
    search.index(index).sort(Clauses.byId());
    after.ifPresent(id -> search.searchAfter(FieldValue.of(id.value())));
    return search.build();
  }

  /** The next films and redirects in the order of their ids. */
  static SearchRequest.Builder everything(int size) {
    return new SearchRequest.Builder()
        .size(size)
        .trackTotalHits(hits -> hits.enabled(false))
        .sort(Clauses.byId())
        .source(
            source ->
                source.filter(fields -> fields.includes(IndexField.ENTRY, IndexField.REDIRECT_TO)));
  }

  /** A film or a redirect. */
  static GetRequest document(String index, String id) {
    return GetRequest.of(
        get -> get.index(index).id(id).sourceIncludes(IndexField.ENTRY, IndexField.REDIRECT_TO));
  }

  /** Films by their ids, without their sources. */
  static MgetRequest films(String index, List<MovieId> ids) {
    return MgetRequest.of(
        get ->
            get.index(index)
                .ids(ids.stream().map(MovieId::value).toList())
                .sourceIncludes(IndexField.ENTRY_MOVIE));
  }

  /** Opens a view that later writes do not change. */
  static OpenPointInTimeRequest openView(String index) {
    return OpenPointInTimeRequest.of(open -> open.index(index).keepAlive(KEEP_ALIVE));
  }

  static ClosePointInTimeRequest closeView(String view) {
    return ClosePointInTimeRequest.of(close -> close.id(view));
  }

  /** The same of one shard of an index, by its number. */
  static OpenPointInTimeRequest openShardView(String index, int shard) {
    return OpenPointInTimeRequest.of(
        open -> open.index(index).keepAlive(KEEP_ALIVE).preference("_shards:" + shard));
  }

  /**
   * The next page of a view.
   *
   * @param search sorted, without an index
   * @param last what the last hit of the page before was sorted by; empty for the first page
   */
  static SearchRequest page(SearchRequest.Builder search, String view, List<FieldValue> last) {
    search.pit(pit -> pit.id(view).keepAlive(KEEP_ALIVE));
    if (!last.isEmpty()) {
      search.searchAfter(last);
    }
    return search.build();
  }

  /** A page of whole documents. */
  static SearchRequest.Builder all(Query query, int size) {
    return new SearchRequest.Builder()
        .size(size)
        .trackTotalHits(hits -> hits.enabled(false))
        .query(query)
        .source(source -> source.filter(fields -> fields.includes(IndexField.ENTRY)));
  }
}
