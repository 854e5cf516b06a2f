package dev.marquee.bench.http;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * A connection that sends one request after another and reads the answers to their end, in the part
 * of HTTP/1.1 (RFC 9112) that this needs. The JDK's own client adds about half a millisecond to
 * each request, as much as the server takes to answer, and would hide what is to be measured. Not
 * thread-safe.
 */
final class HttpConnection implements AutoCloseable {
  private static final int DEFAULT_PORT = 80;
  private static final int HEXADECIMAL = 16;
  private static final int NO_CONTENT = 204;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private boolean reusable = true;

  private HttpConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  /**
   * Connects.
   *
   * @param base with the scheme http and a host
   * @param timeout for connecting, and for each wait on the answer
   */
  static HttpConnection open(URI base, Duration timeout) throws IOException {
    int port = base.getPort() < 0 ? DEFAULT_PORT : base.getPort();
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) timeout.toMillis());
      socket.connect(new InetSocketAddress(base.getHost(), port), (int) timeout.toMillis());
      return new HttpConnection(socket);
    } catch (IOException failed) {
      socket.close();
      throw failed;
    }
  }

  /** Whether another request may be sent after the last one. */
  boolean reusable() {
    return reusable;
  }

  /** The status of the answer, its body having been read and dropped. */
  int send(RawRequest request) throws IOException {
    reusable = false;
    request.writeTo(out);
    Head head = readHead();
    boolean bodiless = request.asksForHeadOnly() || head.status() == NO_CONTENT;
    if (!bodiless) {
      dropBody(head);
    }
    boolean delimited = bodiless || head.chunked() || head.contentLength() >= 0;
    reusable = delimited && !head.closes();
    return head.status();
  }

  private void dropBody(Head head) throws IOException {
    if (head.chunked()) {
      dropChunks();
    } else if (head.contentLength() >= 0) {
      in.skipNBytes(head.contentLength());
    } else {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }

  /**
   * What the lines before the body say.
   *
   * @param contentLength in bytes, -1 when not told
   */
  private record Head(int status, long contentLength, boolean chunked, boolean closes) {}

  private Head readHead() throws IOException {
    int status = statusOf(readLine());
    long contentLength = -1;
    boolean chunked = false;
    boolean closes = false;
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      int colon = line.indexOf(':');
      String name = line.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
      String value = line.substring(colon + 1).strip();
      switch (name) {
        case "content-length" -> contentLength = Long.parseLong(value);
        case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
        case "connection" -> closes = value.equalsIgnoreCase("close");
        default -> {}
      }
    }
    return new Head(status, contentLength, chunked, closes);
  }

  /** From a line such as {@code HTTP/1.1 200 OK}. */
  private static int statusOf(String line) throws IOException {
    String[] parts = line.split(" ", 3);
    if (parts.length < 2 || !parts[1].matches("\\d{3}")) {
      throw new IOException("not an answer in HTTP: " + line);
    }
    return Integer.parseInt(parts[1]);
  }

  private void dropChunks() throws IOException {
    long size = chunkSize(readLine());
    while (size > 0) {
      in.skipNBytes(size);
      readLine();
      size = chunkSize(readLine());
    }
    while (!readLine().isEmpty()) {
      // Trailers are of no interest.
    }
  }

  private static long chunkSize(String line) throws IOException {
    String digits = line.split(";", 2)[0].strip();
    try {
      return Long.parseLong(digits, HEXADECIMAL);
    } catch (NumberFormatException malformed) {
      throw new IOException("not the size of a chunk: " + line, malformed);
    }
  }

  private String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int sign = in.read(); sign != '\n'; sign = in.read()) {
      if (sign < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (sign != '\r') {
        line.append((char) sign);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
