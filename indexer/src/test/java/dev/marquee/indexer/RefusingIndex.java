package dev.marquee.indexer;

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
import dev.marquee.store.StoreException;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real index that refuses films of one title, or fails after some writes. */
final class RefusingIndex implements MovieIndex {
  private final MovieIndex movies;
  private String refusedTitle = "";
  private int writesLeft = Integer.MAX_VALUE;

  RefusingIndex(MovieIndex movies) {
    this.movies = movies;
  }

  void refuse(String title) {
    refusedTitle = title;
  }

  /** Fails with FULL after so many more writes. */
  void fillAfter(int writes) {
    writesLeft = writes;
  }

  @Override
  public List<WriteFailure> apply(List<Change> changes, Visibility visibility) {
    if (writesLeft-- == 0) {
      throw new StoreException(StoreException.Kind.FULL, "no room");
    }
    List<WriteFailure> failures = new ArrayList<>();
    List<Change> taken = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      if (changes.get(i) instanceof Change.Put(CatalogEntry entry)
          && entry.movie().facts().title().equals(refusedTitle)) {
        failures.add(new WriteFailure(i, StoreException.Kind.INVALID, "refused " + refusedTitle));
      } else {
        taken.add(changes.get(i));
      }
    }
    movies.apply(taken, visibility);
    return failures;
  }

  @Override
  public void settle() {
    movies.settle();
  }

  @Override
  public Optional<CatalogEntry> get(MovieId id) {
    return movies.get(id);
  }

  @Override
  public List<Movie> read(List<MovieId> ids) {
    return movies.read(ids);
  }

  @Override
  public Optional<MovieId> resolve(ExternalId id) {
    return movies.resolve(id);
  }

  @Override
  public List<CatalogEntry> find(Probe probe) {
    return movies.find(probe);
  }

  @Override
  public List<CatalogEntry> walk(Optional<MovieId> after, int size) {
    return movies.walk(after, size);
  }

  @Override
  public Snapshot<Change.Kept> snapshot() {
    return movies.snapshot();
  }

  @Override
  public long count() {
    return movies.count();
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return movies.search(request);
  }

  @Override
  public Suggestions suggest(SuggestRequest request) {
    return movies.suggest(request);
  }

  @Override
  public Twins twins(int size) {
    return movies.twins(size);
  }

  @Override
  public List<ScoredId> likeThis(Movie film, List<Filter> filters, int size) {
    return movies.likeThis(film, filters, size);
  }

  @Override
  public List<ScoredId> nearest(Embedding embedding, List<Filter> filters, int size) {
    return movies.nearest(embedding, filters, size);
  }
}
