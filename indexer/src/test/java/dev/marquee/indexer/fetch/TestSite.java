package dev.marquee.indexer.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/**
 * A web site on loopback that writes its answers byte by byte, so that it can break every rule. It
 * has no page and no robots.txt until it is given some.
 */
public final class TestSite implements AutoCloseable {

  /** Leads to the site by the look-up of {@link TestFetches}. */
  public static final String HOST = "films.test";

  private final ServerSocket socket;
  private final String scheme;
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger mostOpen = new AtomicInteger();

  /** Answers a request; the connection is closed after it. */
  @FunctionalInterface
  public interface Handler {
    void answer(Asked asked, Socket connection) throws IOException;
  }

  /** A request with the headers it had, named in lower case. */
  public record Asked(String path, Map<String, String> headers, long nanos) {}

  private TestSite(ServerSocket socket, String scheme) {
    this.socket = socket;
    this.scheme = scheme;
  }

  public static TestSite open() throws IOException {
    return open(ServerSocketFactory.getDefault(), "http");
  }

  static TestSite open(ServerSocketFactory factory, String scheme) throws IOException {
    TestSite site =
        new TestSite(factory.createServerSocket(0, 50, InetAddress.getLoopbackAddress()), scheme);
    Thread.ofVirtual().start(site::accept);
    return site;
  }

  public URI at(String path) {
    return URI.create("%s://%s:%d%s".formatted(scheme, HOST, socket.getLocalPort(), path));
  }

  InetSocketAddress place() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
  }

  public TestSite on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  public TestSite robots(String rules) {
    return on("/robots.txt", answer("200 OK", rules));
  }

  /** Answers in full. */
  public static Handler answer(String status, String body, String... headers) {
    byte[] bytes = body.getBytes(UTF_8);
    return (asked, connection) -> write(connection, status, bytes, headers);
  }

  static void write(Socket connection, String status, byte[] body, String... headers)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    OutputStream out = connection.getOutputStream();
    out.write(head.toString().getBytes(ISO_8859_1));
    out.write(body);
    out.flush();
  }

  /** Sends these characters and nothing else. */
  static Handler raw(String answer) {
    return (asked, connection) -> {
      connection.getOutputStream().write(answer.getBytes(ISO_8859_1));
      connection.getOutputStream().flush();
    };
  }

  /** The requests so far, in the order of their arrival. */
  public List<Asked> asked() {
    return asked;
  }

  /** The requests for a path so far. */
  public List<Asked> asked(String path) {
    return asked.stream().filter(request -> request.path().equals(path)).toList();
  }

  /** How many connections were open at the same time, at the most. */
  int mostOpen() {
    return mostOpen.get();
  }

  /** Waits some seconds for all connections to be closed, and fails when one is not. */
  void awaitAllClosed() {
    await("all connections closed").untilAtomic(open, equalTo(0));
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      Asked request = read(connection);
      asked.add(request);
      handlers
          .getOrDefault(request.path(), answer("404 Not Found", "no such page"))
          .answer(request, connection);
    } catch (IOException gone) {
      // The other side went away, which is what many tests are about.
    } finally {
      open.decrementAndGet();
    }
  }

  private static Asked read(Socket connection) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(connection.getInputStream(), ISO_8859_1));
    String start = lines.readLine();
    if (start == null) {
      throw new IOException("nothing was asked");
    }
    Map<String, String> headers = new TreeMap<>();
    for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    return new Asked(start.split(" ", -1)[1], headers, System.nanoTime());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
