package dev.marquee.store.lucene;

import dev.marquee.store.ArtifactStore;
import dev.marquee.store.MovieIndex;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.StoreListener;
import dev.marquee.store.StoreStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** A store in one folder. */
final class LuceneStore implements Store {
  private static final String MOVIES = "movies";
  private static final String ARTIFACTS = "artifacts";

  private final Path folder;
  private final LuceneMovieIndex movies;
  private final ArtifactStore artifacts;

  private LuceneStore(Path folder, LuceneMovieIndex movies, ArtifactStore artifacts) {
    this.folder = folder;
    this.movies = movies;
    this.artifacts = artifacts;
  }

  static LuceneStore open(Path folder, StoreListener listener) {
    LuceneMovieIndex movies = openMovies(folder, listener);
    return new LuceneStore(
        folder, movies, new FileArtifactStore(folder.resolve(ARTIFACTS), Clock.systemUTC()));
  }

  private static LuceneMovieIndex openMovies(Path folder, StoreListener listener) {
    try {
      Path moviesFolder = Files.createDirectories(folder.resolve(MOVIES));
      return new LuceneMovieIndex(FSDirectory.open(moviesFolder), listener);
    } catch (LockObtainFailedException owned) {
      throw new StoreException(
          Kind.LOCKED,
          "the store %s is in use by another process; stop it or let it do the work"
              .formatted(folder),
          owned);
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
        "lucene", folder.toString(), FormatVersion.CURRENT, movies.count(), sizeBytes());
  }

  @Override
  public void close() {
    try {
      movies.close();
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "closing the store " + folder);
    }
  }

  private long sizeBytes() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(LuceneStore::sizeBytes).sum();
    } catch (UncheckedIOException failure) {
      throw StoreFailures.translate(
          Objects.requireNonNull(failure.getCause()), "measuring the store " + folder);
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "measuring the store " + folder);
    }
  }

  /** A file that a merge removed meanwhile takes no room. */
  private static long sizeBytes(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (NoSuchFileException removed) {
      return 0;
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "measuring " + file);
    }
  }
}
