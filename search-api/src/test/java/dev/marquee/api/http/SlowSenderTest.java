package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.api.ApiLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send a byte now and then. */
@Timeout(60)
class SlowSenderTest {
  private static final String EVENT =
      "{\"event_id\": \"e-1\", \"user_id\": \"ann\", \"action\": \"home_visit\"}";

  /** Longer than a body may take, shorter than anything else ends a connection. */
  private static final int TIMEOUT_MILLIS = 20_000;

  @TempDir Path folder;
  private TestServer server;

  @BeforeEach
  void start() {
    var limits =
        new ApiLimits(
            2,
            ApiLimits.USUAL.patience(),
            ApiLimits.USUAL.bodyBytes(),
            Duration.ofSeconds(1),
            ApiLimits.USUAL.stopTimeout());
    server = TestServer.start(folder, TestServer.limitedTo(limits), List.of());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** A request that says it has a body, and the beginning of that. */
  private Socket begun(String path, int length, String beginning) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, length);
    socket.getOutputStream().write((head + beginning).getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  /** A byte every hundred milliseconds would take eight seconds. */
  @Test
  void whoSendsAByteNowAndThenLosesTheConnection() throws Exception {
    int sent = 0;
    try (Socket socket = begun("/api/events", EVENT.length(), "")) {
      OutputStream out = socket.getOutputStream();
      for (; sent < EVENT.length(); sent++) {
        out.write(EVENT.charAt(sent));
        Thread.sleep(100);
      }
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    } catch (SocketException broken) {
      assertThat(sent).as("bytes taken").isLessThan(EVENT.length());
    }

    assertThat(server.store().events().count()).isZero();
  }

  /** More of them than requests are worked on at once. */
  @Test
  void othersAreAnsweredMeanwhile() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 4; i++) {
        slow.add(begun("/api/events", EVENT.length(), "{"));
      }

      assertThat(server.get("/api/search?q=heat").statusCode()).isEqualTo(200);
      assertThat(server.postJson("/api/events", EVENT).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** What senders announce is held for them; beyond it nobody is taken, until they are cut. */
  @Test
  void slowSendersOfLargeBodiesAreBoundedTogether() throws IOException {
    List<Socket> slow = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    try {
      slow.add(begun("/api/events", 10_000_000, "["));
      slow.add(begun("/api/events", 10_000_000, "["));
      for (Socket socket : slow) {
        answers.add(beginning(socket));
      }

      assertThat(answers).containsExactlyInAnyOrder("HTTP/1.1 429", "");
      assertThat(server.postJson("/api/events", EVENT).statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  /** Of an answer; empty when the connection ended without one. */
  private static String beginning(Socket socket) throws IOException {
    byte[] bytes = socket.getInputStream().readNBytes("HTTP/1.1 429".length());
    return new String(bytes, StandardCharsets.US_ASCII);
  }
}
