package dev.marquee.store.lucene;

import dev.marquee.store.Snapshot;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Visibility;
import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * An index that is there until it is closed: where a fatal error ended a session, the next call
 * opens another. Tells failures in the ports' words. Thread-safe.
 */
final class LiveIndex implements Closeable {
  private final Directory directory;
  private final IndexContent content;
  private final StoreListener listener;
  private volatile IndexSession session;
  private volatile boolean closed;

  /** Takes over the directory. */
  LiveIndex(Directory directory, IndexContent content, StoreListener listener) throws IOException {
    this.directory = directory;
    this.content = content;
    this.listener = listener;
    this.session = new IndexSession(directory, content, listener);
  }

  /**
   * Makes changes, and returns when they are on disk.
   *
   * @param changes how many
   */
  void write(IndexSession.Writing writing, int changes, Visibility visibility) {
    asked(
        "writing " + content.plural(),
        live -> {
          live.write(writing, changes);
          if (visibility == Visibility.ON_RETURN) {
            live.show();
          }
          return true;
        });
  }

  /** Brings the segments down to few, and takes off the disk what was replaced or deleted. */
  void settle() {
    asked(
        "arranging " + content.plural(),
        live -> {
          live.settle();
          return true;
        });
  }

  /** What the index holds now, every write that has returned included. */
  <T> Snapshot<T> snapshot(LuceneSnapshot.Opening<T> opening) {
    return asked(
        "reading " + content.plural(),
        live -> {
          live.show();
          return live.snapshot(opening);
        });
  }

  /**
   * Asks about every write that has returned.
   *
   * @param doing what is being done, to go before "failed": "reading a film"
   */
  <T> T newest(String doing, IndexSession.Reading<T> question) {
    return asked(
        doing,
        live -> {
          live.show();
          return live.read(question);
        });
  }

  /** Asks about what is visible: what was written in the last second may be missing. */
  <T> T soon(String doing, IndexSession.Reading<T> question) {
    return asked(
        doing,
        live -> {
          live.showSoon();
          return live.read(question);
        });
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      closed = true;
      IOUtils.close(session, directory);
    }
  }

  private <T> T asked(String doing, Question<T> question) {
    try {
      return question.ask(session());
    } catch (IOException failure) {
      throw StoreFailures.translate(failure, doing);
    } catch (IllegalStateException failure) {
      throw StoreFailures.translate(failure, doing);
    }
  }

  /** Opened anew where a fatal error ended the last: what had been acknowledged is on disk. */
  private IndexSession session() throws IOException {
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
        session = new IndexSession(directory, content, listener);
      }
      return session;
    }
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask(IndexSession session) throws IOException;
  }
}
