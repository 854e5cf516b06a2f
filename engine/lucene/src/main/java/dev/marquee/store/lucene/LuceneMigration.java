package dev.marquee.store.lucene;

import dev.marquee.store.Migration;
import dev.marquee.store.MigrationListener;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * Writes the films of an earlier format anew. All formats have in common what {@link StoredMovies}
 * reads. The new index has one commit, made when all is written: with it the store has the new
 * format, and whatever comes before leaves the store as it was.
 */
final class LuceneMigration {
  private static final String MIGRATING = "migrating the store";

  /** Told often enough for a bar that moves, seldom enough to cost nothing. */
  private static final int DOCUMENTS_OF_A_STEP = 500;

  private final StoreFolder folder;

  LuceneMigration(StoreFolder folder) {
    this.folder = folder;
  }

  Migration run(MigrationListener listener) {
    int from =
        folder.formats().stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new StoreException(
                        Kind.MISSING,
                        "there is no store in %s; check the store address".formatted(folder)));
    if (from == FormatVersion.CURRENT) {
      return Migration.none(from);
    }
    if (from > FormatVersion.CURRENT) {
      throw FormatVersion.refused(from);
    }
    Path old = folder.movies(from);
    try (FSDirectory directory = FSDirectory.open(old);
        Lock writing = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        DirectoryReader films = DirectoryReader.open(directory)) {
      writing.ensureValid();
      long documents = write(films, listener);
      return new Migration(from, FormatVersion.CURRENT, documents, Optional.of(old.toString()));
    } catch (LockObtainFailedException owned) {
      throw folder.owned(owned);
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, MIGRATING);
    }
  }

  private long write(DirectoryReader films, MigrationListener listener) throws IOException {
    Path place = Files.createDirectories(folder.movies(FormatVersion.CURRENT));
    try (FSDirectory directory = FSDirectory.open(place);
        IndexWriter writer = new IndexWriter(directory, IndexContent.FILMS.config())) {
      KeyWalk keys = new KeyWalk(films, IndexContent.FILMS.key(), Optional.empty());
      StoredMovies stored = new StoredMovies(new IndexSearcher(films));
      long total = films.numDocs();
      long done = 0;
      listener.written(done, total);
      for (OptionalInt at = keys.next(); at.isPresent(); at = keys.next()) {
        writer.addDocument(MovieDocumentBuilder.build(stored.kept(at.getAsInt())));
        done++;
        if (done % DOCUMENTS_OF_A_STEP == 0) {
          listener.written(done, total);
        }
      }
      FormatVersion.stamp(writer, IndexContent.FILMS);
      listener.written(done, total);
      return done;
    }
  }

  /** Takes away earlier formats, where the films are there in the present one. */
  List<String> dropEarlier() {
    folder.checkFormat();
    List<String> dropped = new ArrayList<>();
    try {
      for (int format : folder.formats()) {
        if (format < FormatVersion.CURRENT) {
          IOUtils.rm(folder.movies(format));
          dropped.add(folder.movies(format).toString());
        }
      }
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, "taking away films of an earlier format");
    }
    return dropped;
  }
}
