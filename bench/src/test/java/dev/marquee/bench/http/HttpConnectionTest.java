package dev.marquee.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class HttpConnectionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Test
  void asksAgainOverTheSameConnection() throws IOException {
    try (LocalServer server = new LocalServer(0);
        HttpConnection connection = HttpConnection.open(server.base(), PATIENCE)) {
      assertThat(connection.send(get("/a?q=%C3%A9"))).isEqualTo(200);
      assertThat(connection.send(get("/chunked"))).isEqualTo(200);
      assertThat(connection.send(get(LocalServer.BROKEN))).isEqualTo(500);
      assertThat(connection.send(get("/b"))).isEqualTo(200);
      assertThat(connection.reusable()).isTrue();
      assertThat(server.asked())
          .containsExactly("/a?q=%C3%A9", "/chunked", LocalServer.BROKEN, "/b");
    }
  }

  @Test
  void sendsBodiesAndWaitsForNoneBehindHead() throws IOException {
    try (LocalServer server = new LocalServer(0);
        HttpConnection connection = HttpConnection.open(server.base(), PATIENCE)) {
      assertThat(connection.send(raw("POST /a HTTP/1.1\nHost: x\nContent-Length: 5\n\nHello")))
          .isEqualTo(200);
      assertThat(connection.send(raw("HEAD /b HTTP/1.1\nHost: x\n\n"))).isEqualTo(200);
      assertThat(connection.send(get("/c"))).isEqualTo(200);
      assertThat(server.asked()).containsExactly("/aHello", "/b", "/c");
    }
  }

  @Test
  void readsChunksWithExtensionsAndTrailers() throws IOException {
    assertAnswer(
        """
        HTTP/1.1 200 OK
        Transfer-Encoding: chunked

        5;name=value
        Hello
        0
        Expires: never

        """,
        200,
        true);
  }

  @Test
  void readsToTheEndWithoutALength() throws IOException {
    assertAnswer("HTTP/1.1 200 OK\n\nHello", 200, false);
  }

  @Test
  void expectsNoBodyWhereThereIsNone() throws IOException {
    assertAnswer("HTTP/1.1 204 No Content\n\n", 204, true);
  }

  @Test
  void doesNotAskAgainWhereTheServerWillClose() throws IOException {
    assertAnswer("HTTP/1.1 200 OK\nConnection: close\nContent-Length: 2\n\nok", 200, false);
  }

  @Test
  void refusesWhatIsNotHttp() {
    assertThatThrownBy(() -> assertAnswer("SSH-2.0-OpenSSH\n\n", 0, false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("SSH-2.0-OpenSSH");
    assertThatThrownBy(
            () -> assertAnswer("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\n", 0, false))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("zz");
    assertThatThrownBy(() -> assertAnswer("HTTP/1.1 200 OK\nContent-Le", 0, false))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void givesUpOnAServerThatDoesNotAnswer() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        HttpConnection connection = HttpConnection.open(address(silent), Duration.ofMillis(100))) {
      assertThatThrownBy(() -> connection.send(get("/")))
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(connection.reusable()).isFalse();
    }
  }

  @Test
  void takesANewConnectionWhenTheKeptOneWasClosed() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress());
        Connections connections = new Connections(address(server), PATIENCE)) {
      String answer = "HTTP/1.1 200 OK\nContent-Length: 0\n\n";

      Thread.ofVirtual()
          .start(
              () -> {
                answerOnce(server, answer);
                answerOnce(server, answer);
              });
      assertThat(connections.get("/")).isEqualTo(200);
      assertThat(connections.get("/")).isEqualTo(200);
    }
  }

  private static RawRequest get(String pathAndQuery) {
    return RawRequest.get(URI.create("http://127.0.0.1"), pathAndQuery);
  }

  private static RawRequest raw(String request) {
    return new RawRequest(request.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void assertAnswer(String answer, int status, boolean reusable) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerOnce(server, answer));
      try (HttpConnection connection = HttpConnection.open(address(server), PATIENCE)) {
        assertThat(connection.send(get("/"))).isEqualTo(status);
        assertThat(connection.reusable()).isEqualTo(reusable);
      }
    }
  }

  /** Reads a request to its empty line, answers and closes. */
  private static void answerOnce(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      int lineEnds = 0;
      while (lineEnds < 2) {
        int sign = socket.getInputStream().read();
        lineEnds = sign == '\n' ? lineEnds + 1 : sign == '\r' ? lineEnds : 0;
      }
      socket.getOutputStream().write(answer.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      throw new IllegalStateException(closed);
    }
  }

  private static URI address(ServerSocket server) {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }
}
