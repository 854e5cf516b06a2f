package dev.marquee.store.lucene;

import dev.marquee.store.StoreListener;
import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * An index open for writing and reading. Thread-safe. A writer that met a fatal error, a full disk
 * for instance, is dead from then on; {@link #isAlive} tells, and its owner opens a new session.
 */
final class IndexSession implements Closeable {
  /**
   * Films in the order of fame, so that the best known of many are found without looking at the
   * others.
   */
  static final Sort BY_PROMINENCE = new Sort(prominenceFirst());

  /** To write so many anew takes some seconds; more are brought down to a few segments. */
  private static final int DOCUMENTS_OF_ONE_SEGMENT = 100_000;

  private static final int SETTLED_SEGMENTS = 4;

  private final IndexContent content;
  private final IndexWriter writer;
  private final FreshSearchers fresh;
  private final SearcherManager searchers;
  private final KnownKeys keys;
  private final GroupCommit commits;

  IndexSession(Directory directory, IndexContent content, StoreListener listener)
      throws IOException {
    this.content = content;
    writer = new IndexWriter(directory, content.config());
    try {
      FormatVersion.stampOrCheck(writer, content);
      fresh = new FreshSearchers(writer);
    } catch (IOException | RuntimeException failed) {
      IOUtils.closeWhileHandlingException(writer);
      throw failed;
    }
    searchers = fresh.manager();
    keys = new KnownKeys(searchers, content.key());
    commits = new GroupCommit(writer, listener);
  }

  static SortField prominenceFirst() {
    return new SortField(IndexField.PROMINENCE, SortField.Type.LONG, true, 0L);
  }

  boolean isAlive() {
    return writer.isOpen();
  }

  /**
   * Makes changes, and returns when they are on disk.
   *
   * @throws AlreadyClosedException when a fatal error ended this session, with that error as cause;
   *     so do all methods that ask the writer
   */
  void write(Writing writing, int changes) throws IOException {
    fresh.writing();
    try {
      onWriter(
          () -> {
            long sequenceNumber = writing.to(this, writer);
            fresh.changed();
            commits.await(sequenceNumber, changes);
          });
    } finally {
      fresh.written();
    }
  }

  /**
   * Brings the segments down to few, where each costs every search its part; and writes those anew
   * that still have documents which were replaced or deleted.
   */
  void settle() throws IOException {
    onWriter(
        () -> {
          if (content.gainsByFewSegments()) {
            boolean small = writer.getDocStats().numDocs <= DOCUMENTS_OF_ONE_SEGMENT;
            writer.forceMerge(small ? 1 : SETTLED_SEGMENTS);
          }
          writer.forceMergeDeletes();
          writer.commit();
          fresh.showAll();
        });
  }

  /** Asks a searcher that shows all changes made on the writer, those not yet on disk included. */
  <T> T readNewest(Reading<T> reading) throws IOException {
    onWriter(fresh::showAll);
    return read(reading);
  }

  /** Waits until searchers show all changes made so far. */
  void show() throws IOException {
    onWriter(fresh::show);
  }

  /** Sees to it that searchers show changes within a second of their writing. */
  void showSoon() throws IOException {
    onWriter(fresh::showSoon);
  }

  /**
   * After a fatal error the writer answers with exceptions of various kinds, and parts of it with
   * such as do not say why they are closed; its users should know one, with the error.
   */
  private void onWriter(WriterTask task) throws IOException {
    try {
      task.run();
    } catch (IllegalStateException refused) {
      Throwable fatal = writer.getTragicException();
      boolean isExplained = refused instanceof AlreadyClosedException && refused.getCause() != null;
      throw fatal == null || isExplained
          ? refused
          : new AlreadyClosedException(String.valueOf(refused.getMessage()), fatal);
    }
  }

  /** What there is, changes included that no searcher shows yet. */
  KnownKeys keys() {
    return keys;
  }

  /** Asks one searcher; what it sees does not change meanwhile. */
  <T> T read(Reading<T> reading) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return reading.from(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  /** What the current searcher sees, to be closed by the caller. */
  <T> LuceneSnapshot<T> snapshot(LuceneSnapshot.Opening<T> opening) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return new LuceneSnapshot<>(searchers, searcher, content, opening);
    } catch (IOException | RuntimeException failed) {
      searchers.release(searcher);
      throw failed;
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(keys, fresh, writer);
  }

  /** Something that needs the writer. */
  @FunctionalInterface
  private interface WriterTask {
    void run() throws IOException;
  }

  /** Changes made on a writer; returns the sequence number of the last. */
  @FunctionalInterface
  interface Writing {
    long to(IndexSession session, IndexWriter writer) throws IOException;
  }

  /** A question to a searcher. */
  @FunctionalInterface
  interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }
}
