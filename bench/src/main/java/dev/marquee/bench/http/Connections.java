package dev.marquee.bench.http;

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
public final class Connections implements AutoCloseable {
  private final URI base;
  private final Duration timeout;
  private final ConcurrentLinkedDeque<HttpConnection> idle = new ConcurrentLinkedDeque<>();

  /**
   * @param base of the server, with the scheme http and a host
   * @param timeout for connecting, and for each wait on an answer
   */
  public Connections(URI base, Duration timeout) {
    this.base = base;
    this.timeout = timeout;
  }

  /** The status of the answer to a GET. */
  public int get(String pathAndQuery) throws IOException {
    return send(RawRequest.get(base, pathAndQuery));
  }

  /** The status of the answer. A request goes twice where a kept connection breaks under it. */
  public int send(RawRequest request) throws IOException {
    @Nullable HttpConnection kept = idle.pollFirst();
    if (kept != null) {
      try {
        return send(request, kept);
      } catch (SocketTimeoutException late) {
        throw late;
      } catch (IOException closedMeanwhile) {
        // A server may close a connection it has not heard from; the request goes over a new one.
      }
    }
    return send(request, HttpConnection.open(base, timeout));
  }

  private int send(RawRequest request, HttpConnection connection) throws IOException {
    try {
      return connection.send(request);
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
