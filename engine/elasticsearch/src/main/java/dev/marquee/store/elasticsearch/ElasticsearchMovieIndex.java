package dev.marquee.store.elasticsearch;

import dev.marquee.catalog.CatalogEntry;
import dev.marquee.catalog.Embedding;
import dev.marquee.catalog.ExternalId;
import dev.marquee.catalog.Movie;
import dev.marquee.catalog.MovieId;
import dev.marquee.query.Filter;
import dev.marquee.query.ScoredId;
import dev.marquee.query.SearchRequest;
import dev.marquee.query.SearchResult;
import dev.marquee.query.SuggestRequest;
import dev.marquee.query.Suggestions;
import dev.marquee.query.Twins;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Probe;
import dev.marquee.store.Snapshot;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import dev.marquee.title.TypedText;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The films in an index of a cluster. */
final class ElasticsearchMovieIndex implements MovieIndex {
  private final Cluster cluster;
  private final String alias;
  private final VectorFields vectors;
  private final StoreListener listener;
  private final Freshness freshness;
  private final CatalogReader catalog;
  private final ChangeWriter writer;
  private final SuggestLookup suggestions;
  private final MovieSearch search;
  private final SimilarMovies similar;
  private final TwinFinder twins;

  ElasticsearchMovieIndex(Cluster cluster, Schema schema, StoreListener listener) {
    this.cluster = cluster;
    this.listener = listener;
    this.alias = schema.alias();
    this.vectors = new VectorFields(cluster, alias);
    Searches searches = new Searches(cluster, alias);
    this.freshness = new Freshness(cluster, schema);
    this.catalog = new CatalogReader(cluster, alias);
    this.writer = new ChangeWriter(cluster, schema);
    this.suggestions = new SuggestLookup(searches, alias);
    this.search = new MovieSearch(searches, alias, suggestions);
    this.similar = new SimilarMovies(searches, alias);
    this.twins = new TwinFinder(searches, alias);
    // What an earlier process wrote last may not be visible yet.
    freshness.show();
  }

  @Override
  public List<WriteFailure> apply(List<Change> changes, Visibility visibility) {
    if (changes.size() > MAX_CHANGES) {
      throw new IllegalArgumentException(
          "at most %d changes at once, got %d".formatted(MAX_CHANGES, changes.size()));
    }
    if (changes.isEmpty()) {
      return List.of();
    }
    long begun = System.nanoTime();
    Collection<ChangeBatch.Step> steps = ChangeBatch.of(changes, this::redirectsTo);
    allowVectors(changes);
    try {
      List<WriteFailure> refused =
          writer.write(steps.stream().map(WriteRequests::operation), visibility);
      listener.committed(
          Duration.ofNanos(System.nanoTime() - begun), changes.size() - refused.size());
      return refused;
    } finally {
      freshness.wrote();
    }
  }

  private Set<String> redirectsTo(Set<String> ids) {
    freshness.show();
    return catalog.redirectsTo(ids);
  }

  private void allowVectors(List<Change> changes) {
    for (Change change : changes) {
      if (change instanceof Change.Put put) {
        put.entry().vector().ifPresent(vector -> vectors.add(vector.dimensions()));
      }
    }
  }

  @Override
  public void settle() {
    cluster.settle(alias, "films");
  }

  @Override
  public Optional<CatalogEntry> get(MovieId id) {
    return catalog.get(id);
  }

  @Override
  public List<Movie> read(List<MovieId> ids) {
    if (ids.size() > MAX_FILMS) {
      throw new IllegalArgumentException(
          "at most %d films at once, got %d".formatted(MAX_FILMS, ids.size()));
    }
    return ids.isEmpty() ? List.of() : catalog.read(ids);
  }

  @Override
  public Optional<MovieId> resolve(ExternalId id) {
    freshness.showOwn();
    return catalog.resolve(id);
  }

  @Override
  public List<CatalogEntry> find(Probe probe) {
    freshness.show();
    return catalog.find(probe);
  }

  @Override
  public List<CatalogEntry> walk(Optional<MovieId> after, int size) {
    checkSize(size);
    freshness.showOwn();
    return catalog.walk(after, size);
  }

  @Override
  public Snapshot<Change.Kept> snapshot() {
    freshness.showOwn();
    return catalog.snapshot();
  }

  @Override
  public long count() {
    freshness.showOwn();
    return catalog.count();
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return search.search(request);
  }

  @Override
  public Suggestions suggest(SuggestRequest request) {
    return suggestions.suggest(TypedText.of(request.text()), request.size());
  }

  @Override
  public Twins twins(int size) {
    if (size < 1 || size > MAX_TWINS) {
      throw new IllegalArgumentException("size must be 1..%d, got %d".formatted(MAX_TWINS, size));
    }
    freshness.showOwn();
    return twins.find(size);
  }

  @Override
  public List<ScoredId> likeThis(Movie film, List<Filter> filters, int size) {
    checkSize(size);
    freshness.showOwn();
    return similar.like(film, filters, size);
  }

  @Override
  public List<ScoredId> nearest(Embedding embedding, List<Filter> filters, int size) {
    checkSize(size);
    return vectors.has(embedding.dimensions())
        ? similar.nearest(embedding, filters, size)
        : List.of();
  }

  private static void checkSize(int size) {
    if (size < 1 || size > MAX_FILMS) {
      throw new IllegalArgumentException("size must be 1..%d, got %d".formatted(MAX_FILMS, size));
    }
  }
}
