package dev.marquee.store.lucene;

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
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.Directory;

/** The films in a Lucene index. */
final class LuceneMovieIndex implements MovieIndex, Closeable {
  private final MovieSearch search = new MovieSearch();
  private final ShortTexts<Suggestions> shortTexts = new ShortTexts<>();
  private final LiveIndex index;

  LuceneMovieIndex(Directory directory, StoreListener listener) throws IOException {
    index = new LiveIndex(directory, IndexContent.FILMS, listener);
  }

  @Override
  public List<WriteFailure> apply(List<Change> changes, Visibility visibility) {
    if (changes.size() > MAX_CHANGES) {
      throw new IllegalArgumentException(
          "at most %d changes at once, got %d".formatted(MAX_CHANGES, changes.size()));
    }
    if (!changes.isEmpty()) {
      index.write(
          (session, writer) -> new ChangeWriter(session, writer).write(changes),
          changes.size(),
          visibility);
    }
    return List.of();
  }

  @Override
  public void settle() {
    index.settle();
  }

  @Override
  public Optional<CatalogEntry> get(MovieId id) {
    return askedOfNewest("reading a film", movies -> movies.get(id));
  }

  @Override
  public List<Movie> read(List<MovieId> ids) {
    checkRead(ids);
    return askedOfNewest("reading films", movies -> movies.read(ids));
  }

  @Override
  public Optional<MovieId> resolve(ExternalId id) {
    return askedOfNewest("finding a film by its id", movies -> movies.resolve(id));
  }

  @Override
  public List<CatalogEntry> find(Probe probe) {
    return askedOfNewest("finding films", movies -> movies.find(probe));
  }

  @Override
  public List<CatalogEntry> walk(Optional<MovieId> after, int size) {
    checkSize(size);
    return askedOfNewest("reading films", movies -> movies.walk(after, size));
  }

  @Override
  public Snapshot<Change.Kept> snapshot() {
    return index.snapshot(
        searcher -> new KeyPages<>(searcher, IndexContent.FILMS, new StoredMovies(searcher)::kept));
  }

  @Override
  public long count() {
    return askedOfNewest("counting films", CatalogReader::count);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return index.soon("searching films", searcher -> search.search(searcher, request));
  }

  @Override
  public Suggestions suggest(SuggestRequest request) {
    TypedText typed = TypedText.of(request.text());
    return index.soon(
        "suggesting films",
        searcher ->
            shortTexts.answer(
                searcher,
                typed,
                request,
                () -> SuggestLookup.suggest(searcher, typed, request.size())));
  }

  @Override
  public Twins twins(int size) {
    checkTwins(size);
    return index.newest(
        "looking for films of one title", searcher -> TwinFinder.find(searcher, size));
  }

  @Override
  public List<ScoredId> likeThis(Movie film, List<Filter> filters, int size) {
    checkSize(size);
    return askedOfNewest("finding similar films", movies -> movies.likeThis(film, filters, size));
  }

  @Override
  public List<ScoredId> nearest(Embedding embedding, List<Filter> filters, int size) {
    checkSize(size);
    return index.soon(
        "finding near films",
        searcher -> SimilarMovies.nearest(searcher, embedding, filters, size));
  }

  @Override
  public void close() throws IOException {
    index.close();
  }

  private <T> T askedOfNewest(String doing, CatalogQuestion<T> question) {
    return index.newest(doing, searcher -> question.ask(new CatalogReader(searcher)));
  }

  private static void checkTwins(int size) {
    if (size < 1 || size > MAX_TWINS) {
      throw new IllegalArgumentException("size must be 1..%d, got %d".formatted(MAX_TWINS, size));
    }
  }

  private static void checkSize(int size) {
    if (size < 1 || size > MAX_FILMS) {
      throw new IllegalArgumentException("size must be 1..%d, got %d".formatted(MAX_FILMS, size));
    }
  }

  private static void checkRead(List<MovieId> ids) {
    if (ids.size() > MAX_FILMS) {
      throw new IllegalArgumentException(
          "at most %d films at once, got %d".formatted(MAX_FILMS, ids.size()));
    }
  }

  @FunctionalInterface
  private interface CatalogQuestion<T> {
    T ask(CatalogReader movies) throws IOException;
  }
}
