package dev.marquee.bench.load;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * As many connections to a server as there are requests at once, kept for later ones. Safe for use
 * by many threads.
 */
final class Connections implements AutoCloseable {
  private final URI base;
  private final Duration timeout;
  private final ConcurrentLinkedDeque<HttpConnection> idle = new ConcurrentLinkedDeque<>();

  Connections(URI base, Duration timeout) {
    this.base = base;
    this.timeout = timeout;
  }

  /** The status of the answer to a GET. */
  int get(String pathAndQuery) throws IOException {
    @Nullable HttpConnection kept = idle.pollFirst();
    if (kept != null) {
      try {
        return get(pathAndQuery, kept);
      } catch (SocketTimeoutException late) {
        throw late;
      } catch (IOException closedMeanwhile) {
        // A server may close a connection it has not heard from; the request goes over a new one.
      }
    }
    return get(pathAndQuery, HttpConnection.open(base, timeout));
  }

  private int get(String pathAndQuery, HttpConnection connection) throws IOException {
    try {
      return connection.get(pathAndQuery);
    } finally {
      if (connection.reusable()) {
        idle.addFirst(connection);
      } else {
        connection.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (HttpConnection connection : idle) {
      connection.close();
    }
  }
}
