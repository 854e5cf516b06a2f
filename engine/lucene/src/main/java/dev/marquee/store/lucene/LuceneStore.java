package dev.marquee.store.lucene;

import dev.marquee.store.ArtifactStore;
import dev.marquee.store.EventLog;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.ReviewIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreListener;
import dev.marquee.store.StoreStatus;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/** A store in one folder. */
final class LuceneStore implements Store {
  private final StoreFolder folder;
  private final LuceneMovieIndex movies;
  private final LuceneReviewIndex reviews;
  private final LuceneEventLog events;
  private final ArtifactStore artifacts;

  private LuceneStore(
      StoreFolder folder,
      LuceneMovieIndex movies,
      LuceneReviewIndex reviews,
      LuceneEventLog events,
      ArtifactStore artifacts) {
    this.folder = folder;
    this.movies = movies;
    this.reviews = reviews;
    this.events = events;
    this.artifacts = artifacts;
  }

  /**
   * Opens the store in a folder, making it where there is none. Who has the lock of the films, owns
   * the store.
   *
   * @throws StoreException INCOMPATIBLE when it has another format
   */
  static LuceneStore open(StoreFolder folder, StoreListener listener) {
    folder.checkFormat();
    List<Closeable> opened = new ArrayList<>();
    try {
      LuceneMovieIndex movies =
          new LuceneMovieIndex(directory(folder.movies(FormatVersion.CURRENT)), listener);
      opened.add(movies);
      LuceneReviewIndex reviews = new LuceneReviewIndex(directory(folder.reviews()), listener);
      opened.add(reviews);
      LuceneEventLog events = new LuceneEventLog(directory(folder.events()), listener);
      opened.add(events);
      ArtifactStore artifacts = new FileArtifactStore(folder.artifacts(), Clock.systemUTC());
      LuceneStore store = new LuceneStore(folder, movies, reviews, events, artifacts);
      opened.clear();
      return store;
    } catch (LockObtainFailedException owned) {
      throw folder.owned(owned);
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "opening the store " + folder);
    } finally {
      IOUtils.closeWhileHandlingException(opened);
    }
  }

  private static Directory directory(Path folder) throws IOException {
    return FSDirectory.open(Files.createDirectories(folder));
  }

  @Override
  public MovieIndex movies() {
    return movies;
  }

  @Override
  public ReviewIndex reviews() {
    return reviews;
  }

  @Override
  public EventLog events() {
    return events;
  }

  @Override
  public ArtifactStore artifacts() {
    return artifacts;
  }

  @Override
  public StoreStatus status() {
    return new StoreStatus(
        "lucene",
        folder.toString(),
        FormatVersion.CURRENT,
        movies.count(),
        reviews.count(),
        events.count(),
        folder.sizeBytes());
  }

  @Override
  public void close() {
    try {
      IOUtils.close(events, reviews, movies);
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "closing the store " + folder);
    }
  }
}
