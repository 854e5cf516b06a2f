package dev.marquee.store.elasticsearch;

import java.time.Duration;

/**
 * How long a call waits before it is given up as UNAVAILABLE.
 *
 * @param connection for one of the pooled connections, where all are in use
 * @param read for the cluster to say something after a question
 * @param write for the cluster to say something after a change
 */
record TimeLimits(Duration connection, Duration read, Duration write) {
  /** All connections are in use only when the cluster is far behind. */
  private static final Duration CONNECTION = Duration.ofSeconds(5);

  /**
   * Whoever asked has turned away by then, and each who waits is one of the few requests that a
   * server works on at once: a cluster that hangs must not keep them all.
   */
  private static final Duration READ = Duration.ofSeconds(10);

  /**
   * For the slowest change there is, a bulk on a cluster that is catching up; to give it up early
   * would only send it again.
   */
  private static final Duration WRITE = Duration.ofSeconds(60);

  static final TimeLimits USUAL = new TimeLimits(CONNECTION, READ, WRITE);
}
