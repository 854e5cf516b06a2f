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
import dev.marquee.store.CatalogSnapshot;
import dev.marquee.store.Change;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Probe;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import dev.marquee.store.WriteFailure;
import dev.marquee.title.TypedText;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/** The films in a Lucene index. */
final class LuceneMovieIndex implements MovieIndex, Closeable {
  private final Directory directory;
  private final StoreListener listener;
  private final MovieSearch search = new MovieSearch();
  private final ShortTexts<Suggestions> shortTexts = new ShortTexts<>();
  private volatile IndexSession session;
  private volatile boolean closed;

  LuceneMovieIndex(Directory directory, StoreListener listener) throws IOException {
    this.directory = directory;
    this.listener = listener;
    this.session = new IndexSession(directory, listener);
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
    return asked(
        "writing films",
        () -> {
          IndexSession live = liveSession();
          live.write(writer -> new ChangeWriter(live, writer).write(changes), changes.size());
          if (visibility == Visibility.ON_RETURN) {
            live.show();
          }
          return List.of();
        });
  }

  @Override
  public void settle() {
    asked(
        "arranging films",
        () -> {
          liveSession().settle();
          return true;
        });
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
  public CatalogSnapshot snapshot() {
    return asked(
        "reading films",
        () -> {
          IndexSession live = liveSession();
          live.show();
          return live.snapshot();
        });
  }

  @Override
  public long count() {
    return askedOfNewest("counting films", CatalogReader::count);
  }

  @Override
  public SearchResult search(SearchRequest request) {
    return askedSoon(
        "searching films", session -> session.read(searcher -> search.search(searcher, request)));
  }

  @Override
  public Suggestions suggest(SuggestRequest request) {
    return askedSoon(
        "suggesting films",
        session ->
            session.read(
                searcher ->
                    shortTexts.answer(
                        searcher,
                        TypedText.of(request.text()),
                        request,
                        () -> SuggestLookup.suggest(searcher, request.text(), request.size()))));
  }

  @Override
  public Twins twins(int size) {
    checkTwins(size);
    return asked(
        "looking for films of one title",
        () -> {
          IndexSession live = liveSession();
          live.show();
          return live.read(searcher -> TwinFinder.find(searcher, size));
        });
  }

  @Override
  public List<ScoredId> likeThis(Movie film, List<Filter> filters, int size) {
    checkSize(size);
    return askedOfNewest("finding similar films", movies -> movies.likeThis(film, filters, size));
  }

  @Override
  public List<ScoredId> nearest(Embedding embedding, List<Filter> filters, int size) {
    checkSize(size);
    return askedSoon(
        "finding near films",
        session ->
            session.read(searcher -> SimilarMovies.nearest(searcher, embedding, filters, size)));
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      closed = true;
      IOUtils.close(session, directory);
    }
  }

  /**
   * The session, opened anew where a fatal error ended the last: what had been acknowledged is on
   * disk.
   */
  private IndexSession liveSession() throws IOException {
    IndexSession live = session;
    if (live.isAlive()) {
      return live;
    }
    synchronized (this) {
      if (closed) {
        throw new AlreadyClosedException("the store was closed");
      }
      if (!session.isAlive()) {
        IOUtils.closeWhileHandlingException(session);
        session = new IndexSession(directory, listener);
      }
      return session;
    }
  }

  private <T> T askedOfNewest(String doing, CatalogQuestion<T> question) {
    return asked(
        doing,
        () -> {
          IndexSession live = liveSession();
          live.show();
          return live.read(searcher -> question.ask(new CatalogReader(searcher)));
        });
  }

  private <T> T askedSoon(String doing, SessionQuestion<T> question) {
    return asked(
        doing,
        () -> {
          IndexSession live = liveSession();
          live.showIfIdle();
          return question.ask(live);
        });
  }

  private static <T> T asked(String doing, Question<T> question) {
    try {
      return question.ask();
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, doing);
    } catch (AlreadyClosedException failure) {
      throw StoreFailures.translate(failure, doing);
    }
  }

  private static void checkTwins(int size) {
    if (size < 1 || size > MAX_TWINS) {
      throw new IllegalArgumentException("size must be 1..%d, got %d".formatted(MAX_TWINS, size));
    }
  }

  static void checkSize(int size) {
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
  private interface Question<T> {
    T ask() throws IOException;
  }

  @FunctionalInterface
  private interface SessionQuestion<T> {
    T ask(IndexSession session) throws IOException;
  }

  @FunctionalInterface
  private interface CatalogQuestion<T> {
    T ask(CatalogReader movies) throws IOException;
  }
}
