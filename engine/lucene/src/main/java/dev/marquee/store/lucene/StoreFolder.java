package dev.marquee.store.lucene;

import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Where a store keeps what. An index counts from its first commit on, which a migration makes when
 * all is written.
 *
 * <pre>
 * movies-v1    the films, in the format of that number
 * reviews-v1   the reviews, likewise; not there in a store from before there were any
 * events-v1    the events, likewise
 * artifacts    see {@link FileArtifactStore}
 * </pre>
 */
final class StoreFolder {
  private static final String MOVIES = "movies-v";
  private static final Pattern MOVIES_FOLDER = Pattern.compile(MOVIES + "(\\d{1,6})");

  private final Path path;

  StoreFolder(Path path) {
    this.path = path;
  }

  /** The films in a format, whether or not they are there. */
  Path movies(int format) {
    return path.resolve(MOVIES + format);
  }

  Path reviews() {
    return path.resolve("reviews-v" + IndexContent.REVIEWS.format());
  }

  Path events() {
    return path.resolve("events-v" + IndexContent.EVENTS.format());
  }

  Path artifacts() {
    return path.resolve("artifacts");
  }

  /** The formats in which there are films, the newest first; empty where there is no store. */
  List<Integer> formats() {
    List<Integer> formats = new ArrayList<>();
    try (Stream<Path> entries = Files.isDirectory(path) ? Files.list(path) : Stream.empty()) {
      for (Path entry : entries.toList()) {
        Matcher name = MOVIES_FOLDER.matcher(entry.getFileName().toString());
        if (name.matches() && isIndex(entry)) {
          formats.add(Integer.valueOf(name.group(1)));
        }
      }
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "looking for the store " + path);
    }
    formats.sort(Comparator.reverseOrder());
    return formats;
  }

  private static boolean isIndex(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory);
    }
  }

  /**
   * Checks that there is no store, or one of this version's format.
   *
   * @throws StoreException INCOMPATIBLE when there is one of another format
   */
  void checkFormat() {
    Optional<Integer> newest = formats().stream().findFirst();
    if (newest.isPresent() && newest.get() != FormatVersion.CURRENT) {
      throw FormatVersion.refused(newest.get());
    }
  }

  /** What is said when another process owns the store. */
  StoreException owned(LockObtainFailedException cause) {
    return new StoreException(
        Kind.LOCKED,
        "the store %s is in use by another process; stop it or let it do the work".formatted(path),
        cause);
  }

  /** All files together. */
  long sizeBytes() {
    try (Stream<Path> files = Files.walk(path)) {
      return files.mapToLong(StoreFolder::sizeBytes).sum();
    } catch (UncheckedIOException failure) {
      throw StoreFailures.translate(
          Objects.requireNonNull(failure.getCause()), "measuring the store " + path);
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "measuring the store " + path);
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

  @Override
  public String toString() {
    return path.toString();
  }
}
