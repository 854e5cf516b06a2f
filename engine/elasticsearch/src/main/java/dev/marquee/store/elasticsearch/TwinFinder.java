package dev.marquee.store.elasticsearch;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.marquee.catalog.Movie;
import dev.marquee.query.Twins;
import java.util.List;

/** Finds films of equal title and year. Thread-safe. */
final class TwinFinder {
  private static final String LOOKING = "looking for films of one title";

  private final Searches searches;
  private final String alias;

  TwinFinder(Searches searches, String alias) {
    this.searches = searches;
    this.alias = alias;
  }

  Twins find(int size) {
    List<String> keys = shared();
    List<SearchRequest> requests =
        keys.stream().limit(size).map(key -> TwinRequests.films(alias, key)).toList();
    List<List<Movie>> first =
        searches.ask(LOOKING, requests).stream()
            .map(answer -> answer.hits().hits().stream().map(StoredMovies::movie).toList())
            .toList();
    return new Twins(keys.size(), first);
  }

  private List<String> shared() {
    Aggregate counts =
        searches
            .ask(LOOKING, List.of(TwinRequests.shared(alias)))
            .getFirst()
            .aggregations()
            .get(TwinRequests.SHARED);
    return counts != null && counts.isSterms()
        ? counts.sterms().buckets().array().stream()
            .map((StringTermsBucket bucket) -> bucket.key().stringValue())
            .toList()
        : List.of();
  }
}
