package dev.marquee.store.lucene;

import dev.marquee.store.ArtifactStore;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreListener;
import dev.marquee.store.StoreStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** A store in one folder. */
final class LuceneStore implements Store {
  private final StoreFolder folder;
  private final LuceneMovieIndex movies;
  private final ArtifactStore artifacts;

  private LuceneStore(StoreFolder folder, LuceneMovieIndex movies, ArtifactStore artifacts) {
    this.folder = folder;
    this.movies = movies;
    this.artifacts = artifacts;
  }

  /**
   * Opens the store in a folder, making it where there is none.
   *
   * @throws StoreException INCOMPATIBLE when it has another format
   */
  static LuceneStore open(StoreFolder folder, StoreListener listener) {
    folder.checkFormat();
    LuceneMovieIndex movies = openMovies(folder, listener);
    return new LuceneStore(
        folder, movies, new FileArtifactStore(folder.artifacts(), Clock.systemUTC()));
  }

  private static LuceneMovieIndex openMovies(StoreFolder folder, StoreListener listener) {
    try {
      Path moviesFolder = Files.createDirectories(folder.movies(FormatVersion.CURRENT));
      return new LuceneMovieIndex(FSDirectory.open(moviesFolder), listener);
    } catch (LockObtainFailedException owned) {
      throw folder.owned(owned);
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "opening the store " + folder);
    }
  }

  @Override
  public MovieIndex movies() {
    return movies;
  }

  @Override
  public ArtifactStore artifacts() {
    return artifacts;
  }

  @Override
  public StoreStatus status() {
    return new StoreStatus(
        "lucene", folder.toString(), FormatVersion.CURRENT, movies.count(), folder.sizeBytes());
  }

  @Override
  public void close() {
    try {
      movies.close();
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "closing the store " + folder);
    }
  }
}
