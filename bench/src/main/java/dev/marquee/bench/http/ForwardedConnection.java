package dev.marquee.bench.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * Passes bytes between a client and a server, both ways at once, unchanged. What the client says
 * until the server begins to answer is one request: so it is with clients that wait for the answer
 * before they ask again over a connection, and that send a body without being told to continue.
 */
final class ForwardedConnection implements AutoCloseable {
  /** A whole request in most cases. */
  private static final int BUFFER_BYTES = 16 * 1024;

  private final Socket client;
  private final Socket server;
  private final RequestLog log;

  /** Guarded by this connection; null between an answer and the next request. */
  private RequestLog.@Nullable Entry asking;

  /**
   * @param client closed with this connection
   * @param server closed with this connection
   */
  ForwardedConnection(Socket client, Socket server, RequestLog log) throws IOException {
    this.client = client;
    this.server = server;
    this.log = log;
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
  }

  /** Passes what the client says, until one of them goes away. */
  void forwardRequests() {
    forward(client, server, this::asked);
  }

  /** Passes what the server says, until one of them goes away. */
  void forwardAnswers() {
    forward(server, client, (buffer, length) -> answered());
  }

  private void forward(Socket from, Socket to, Piece piece) {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (this) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        piece.passes(buffer, length);
        out.write(buffer, 0, length);
      }
    } catch (IOException gone) {
      // Whoever is left sees the connection end, as without a forwarder.
    }
  }

  private synchronized void asked(byte[] buffer, int length) {
    if (asking == null) {
      asking = log.begin();
    }
    log.add(asking, buffer, length);
  }

  private synchronized void answered() {
    if (asking != null) {
      asking = null;
      log.end();
    }
  }

  @Override
  public void close() throws IOException {
    answered();
    client.close();
    server.close();
  }

  /** Told of bytes before they are passed on. */
  @FunctionalInterface
  private interface Piece {
    void passes(byte[] buffer, int length);
  }
}
