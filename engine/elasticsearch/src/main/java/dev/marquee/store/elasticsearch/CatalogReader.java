package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.MgetRequest;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.store.Change;
import dev.marquee.store.Probe;
import dev.marquee.store.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks films up by their signs of identity. Thread-safe. */
final class CatalogReader {
  /** Hits read at a time where all are wanted. */
  private static final int PAGE = 1_000;

  private static final String NO_INDEX = "index_not_found_exception";
  private static final int NOT_FOUND = 404;
  private static final int SERVER_FAULT = 500;

  private final Cluster cluster;
  private final String alias;

  CatalogReader(Cluster cluster, String alias) {
    this.cluster = cluster;
    this.alias = alias;
  }

  /**
   * The film under an id, redirects followed; none when they lead in a circle. Looked up in the
   * translog where it is not visible to searches yet.
   */
  Optional<CatalogEntry> get(MovieId id) {
    String key = id.value();
    Set<String> passed = new HashSet<>();
    while (passed.add(key)) {
      Optional<ObjectNode> document = document(key);
      if (document.isEmpty() || !document.get().has(IndexField.REDIRECT_TO)) {
        return document.map(StoredMovies::entry);
      }
      key = document.get().path(IndexField.REDIRECT_TO).asText();
    }
    return Optional.empty();
  }

  private Optional<ObjectNode> document(String key) {
    GetResponse<ObjectNode> response =
        cluster.ask(
            "reading a film",
            client -> client.get(LookupRequests.document(alias, key), ObjectNode.class));
    return Optional.ofNullable(response.source());
  }

  /** The films that are there, in the order of the ids; redirects are none. */
  List<Movie> read(List<MovieId> ids) {
    MgetRequest request = LookupRequests.films(alias, ids);
    return cluster.ask("reading films", client -> found(client.mget(request, ObjectNode.class)));
  }

  private static List<Movie> found(MgetResponse<ObjectNode> response) {
    List<Movie> films = new ArrayList<>();
    for (MultiGetResponseItem<ObjectNode> item : response.docs()) {
      if (item.isFailure()) {
        throw new ElasticsearchException("es/mget", failure(item.failure().error()));
      }
      ObjectNode document = item.result().source();
      if (document != null && document.has(IndexField.ENTRY)) {
        films.add(StoredMovies.movie(document));
      }
    }
    return films;
  }

  /** Of one film among several the server tells what failed, but not by which status. */
  private static ErrorResponse failure(ErrorCause cause) {
    int status = NO_INDEX.equals(cause.type()) ? NOT_FOUND : SERVER_FAULT;
    return ErrorResponse.of(error -> error.error(cause).status(status));
  }

  Optional<MovieId> resolve(ExternalId id) {
    SearchRequest request = LookupRequests.resolve(alias, id);
    return hits("finding a film by its id", request).stream()
        .findFirst()
        .map(hit -> new MovieId(String.valueOf(hit.id())));
  }

  List<CatalogEntry> find(Probe probe) {
    return all("finding films", LookupRequests.find(probe)).stream()
        .map(StoredMovies::entry)
        .sorted(Comparator.comparing(CatalogEntry::id))
        .toList();
  }

  /** The ids that lead directly to any of the given ones. */
  Set<String> redirectsTo(Set<String> ids) {
    Set<String> redirects = new HashSet<>();
    for (Hit<ObjectNode> hit :
        all("finding redirects", Clauses.anyOf(IndexField.REDIRECT_TO, ids))) {
      redirects.add(String.valueOf(hit.id()));
    }
    return redirects;
  }

  List<CatalogEntry> walk(Optional<MovieId> after, int size) {
    SearchRequest request = LookupRequests.walk(alias, after, size);
    return hits("reading films", request).stream().map(StoredMovies::entry).toList();
  }

  Snapshot<Change.Kept> snapshot() {
    return new ElasticsearchSnapshot<>(
        PointInTime.of(cluster, "reading films", alias),
        LookupRequests::everything,
        StoredMovies::kept);
  }

  long count() {
    return Answers.total(
        cluster
            .ask("counting films", client -> client.search(LookupRequests.count(alias), Void.class))
            .hits());
  }

  private List<Hit<ObjectNode>> hits(String doing, SearchRequest request) {
    return cluster.ask(doing, client -> client.search(request, ObjectNode.class)).hits().hits();
  }

  /**
   * All documents that match. One page answers nearly every question; where it does not, the pages
   * are read from one point in time.
   */
  private List<Hit<ObjectNode>> all(String doing, Query query) {
    List<Hit<ObjectNode>> first = hits(doing, LookupRequests.all(query, PAGE).index(alias).build());
    return first.size() < PAGE ? first : allPages(doing, query);
  }

  private List<Hit<ObjectNode>> allPages(String doing, Query query) {
    try (PointInTime view = PointInTime.of(cluster, doing, alias)) {
      List<Hit<ObjectNode>> all = new ArrayList<>();
      List<Hit<ObjectNode>> page;
      do {
        page = view.next(LookupRequests.all(query, PAGE).sort(Clauses.byPlace()));
        all.addAll(page);
      } while (page.size() == PAGE);
      return all;
    }
  }
}
