package dev.marquee.indexer.fetch;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one request at a time go to a host, with a pause after each. Thread-safe. */
final class HostTurns {
  private final Duration longestWait;
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  HostTurns(Duration longestWait) {
    this.longestWait = longestWait;
  }

  /** What is done in a turn; its answer tells nothing yet about the next turn. */
  @FunctionalInterface
  interface Exchange {
    Answer run() throws FetchFault, InterruptedException;
  }

  /**
   * Waits for the host's next turn and takes it.
   *
   * @throws FetchFault when that turn is further away than is waited, or the exchange fails
   */
  Answer take(String host, Duration pause, Exchange exchange)
      throws FetchFault, InterruptedException {
    Turn turn = turns.computeIfAbsent(host, unknown -> new Turn());
    turn.lock.lockInterruptibly();
    try {
      Duration wait = Duration.ofNanos(turn.freeAtNanos - System.nanoTime());
      if (wait.compareTo(longestWait) > 0) {
        throw new FetchFault(Refusal.BUSY);
      }
      if (wait.isPositive()) {
        Thread.sleep(wait);
      }
      try {
        return exchange.run();
      } finally {
        turn.rest(pause);
      }
    } finally {
      turn.lock.unlock();
    }
  }

  /** Moves the host's next turn to a time from now on, if it is not later already. */
  void postpone(String host, Duration pause) throws InterruptedException {
    Turn turn = turns.computeIfAbsent(host, unknown -> new Turn());
    turn.lock.lockInterruptibly();
    try {
      turn.rest(pause);
    } finally {
      turn.lock.unlock();
    }
  }

  /** Read and written by the holder of its lock. */
  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);
    private long freeAtNanos = System.nanoTime();

    void rest(Duration pause) {
      long until = System.nanoTime() + pause.toNanos();
      if (until - freeAtNanos > 0) {
        freeAtNanos = until;
      }
    }
  }
}
