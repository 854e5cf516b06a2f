package dev.marquee.store.lucene;

import dev.marquee.store.StoreListener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexWriter;

/**
 * Makes changes durable together: writers that wait at the same moment share one commit, whoever
 * comes first doing it for all. Changes are counted by Lucene's sequence numbers. Thread-safe.
 */
final class GroupCommit {
  private final IndexWriter writer;
  private final StoreListener listener;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private long committed = -1;
  private int waitingChanges;
  private boolean committing;

  GroupCommit(IndexWriter writer, StoreListener listener) {
    this.writer = writer;
    this.listener = listener;
  }

  /**
   * Returns when the change with this sequence number, and all before it, are on disk. An interrupt
   * does not end the wait: the caller must know whether its changes arrived.
   *
   * @param changes how many the caller made
   */
  void await(long sequenceNumber, int changes) throws IOException {
    lock.lock();
    try {
      waitingChanges += changes;
      while (committing && committed < sequenceNumber) {
        ended.awaitUninterruptibly();
      }
      if (committed >= sequenceNumber) {
        return;
      }
      committing = true;
    } finally {
      lock.unlock();
    }
    commit();
  }

  private void commit() throws IOException {
    int changes = takeWaitingChanges();
    long started = System.nanoTime();
    long reached = -1;
    try {
      reached = writer.commit();
    } finally {
      lock.lock();
      try {
        committing = false;
        committed = Math.max(committed, reached);
        ended.signalAll();
      } finally {
        lock.unlock();
      }
    }
    listener.committed(Duration.ofNanos(System.nanoTime() - started), changes);
  }

  private int takeWaitingChanges() {
    lock.lock();
    try {
      int changes = waitingChanges;
      waitingChanges = 0;
      return changes;
    } finally {
      lock.unlock();
    }
  }
}
