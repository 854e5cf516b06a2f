package dev.marquee.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands on loopback in front of a server, passes on what comes and remembers the requests.
 * Thread-safe.
 */
public final class RecordingForwarder implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** Short against the silence waited for. */
  private static final int LOOK_EVERY_MILLIS = 10;

  /** As many connections as may wait to be taken; a client opens at most this many. */
  private static final int BACKLOG = 128;

  private final URI server;
  private final ServerSocket entrance;
  private final RequestLog log = new RequestLog();
  private final Set<ForwardedConnection> connections = ConcurrentHashMap.newKeySet();

  private RecordingForwarder(URI server, ServerSocket entrance) {
    this.server = server;
    this.entrance = entrance;
  }

  /**
   * Begins to forward, from any free port.
   *
   * @param server with the scheme http, a host and a port
   */
  public static RecordingForwarder to(URI server) {
    try {
      ServerSocket entrance = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      RecordingForwarder forwarder = new RecordingForwarder(server, entrance);
      Thread.ofVirtual().name("forwarder").start(forwarder::takeConnections);
      return forwarder;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** Where the requests end up. */
  public URI server() {
    return server;
  }

  /** What to ask instead of the server. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + entrance.getLocalPort());
  }

  /**
   * The requests since the last call, in the order in which they began: those sent at once come one
   * after another too.
   */
  public List<RawRequest> take() {
    return log.take();
  }

  /**
   * Waits until everything asked is answered and nothing was said for a while.
   *
   * @throws IllegalStateException when there is no such while within the limit
   */
  public void awaitSilence(Duration silence, Duration limit) {
    long start = System.nanoTime();
    while (!log.quietFor(silence)) {
      if (System.nanoTime() - start > limit.toNanos()) {
        throw new IllegalStateException(
            "%s was asked without a pause for %s".formatted(server, limit));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("waiting for silence was interrupted");
    }
  }

  private void takeConnections() {
    try {
      while (true) {
        forward(entrance.accept());
      }
    } catch (IOException closed) {
      // Nothing more is to be forwarded.
    }
  }

  /** Hangs up on the client where the server cannot be reached: so it tells of that itself. */
  private void forward(Socket client) throws IOException {
    Socket target = new Socket();
    ForwardedConnection connection = new ForwardedConnection(client, target, log);
    connections.add(connection);
    try {
      target.connect(
          new InetSocketAddress(server.getHost(), server.getPort()),
          (int) CONNECT_TIMEOUT.toMillis());
    } catch (IOException away) {
      connection.close();
      return;
    }
    Thread.ofVirtual().start(connection::forwardRequests);
    Thread.ofVirtual().start(connection::forwardAnswers);
  }

  /** Ends all connections. */
  @Override
  public void close() throws IOException {
    entrance.close();
    for (ForwardedConnection connection : connections) {
      connection.close();
    }
  }
}
