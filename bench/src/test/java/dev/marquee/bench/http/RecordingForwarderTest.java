package dev.marquee.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordingForwarderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofMillis(50);

  private LocalServer server;
  private RecordingForwarder forwarder;

  @BeforeEach
  void start() throws IOException {
    server = new LocalServer(0);
    forwarder = RecordingForwarder.to(server.base());
  }

  @AfterEach
  void stop() throws IOException {
    forwarder.close();
    server.close();
  }

  @Test
  void passesOnAndRemembers() throws IOException {
    try (Connections connections = new Connections(forwarder.address(), PATIENCE)) {
      assertThat(connections.get("/a")).isEqualTo(200);
      assertThat(connections.get("/chunked")).isEqualTo(200);
      assertThat(connections.get(LocalServer.BROKEN)).isEqualTo(500);
    }
    assertThat(server.asked()).containsExactly("/a", "/chunked", LocalServer.BROKEN);
    assertThat(forwarder.take())
        .extracting(RecordingForwarderTest::firstLine)
        .containsExactly(
            "GET /a HTTP/1.1", "GET /chunked HTTP/1.1", "GET " + LocalServer.BROKEN + " HTTP/1.1");
    assertThat(forwarder.take()).isEmpty();
  }

  /** The second of three requests over the same connection does not fit into one buffer. */
  @Test
  void recordsWhatCanBeSentAgainAsItIs() throws Exception {
    String large = "x".repeat(100_000);
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String body : List.of("first", large, "third")) {
        HttpRequest request =
            HttpRequest.newBuilder(forwarder.address().resolve("/body?q=1&r=2"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("X-Film", "Metropolis")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        client.send(request, HttpResponse.BodyHandlers.ofString());
      }
    }
    List<RawRequest> recorded = forwarder.take();
    assertThat(recorded).hasSize(3);
    assertThat(text(recorded.getFirst())).contains("X-Film: Metropolis\r\n").endsWith("first");

    try (Connections direct = new Connections(server.base(), PATIENCE)) {
      for (RawRequest request : recorded) {
        assertThat(direct.send(request)).isEqualTo(200);
      }
    }
    List<String> asked =
        List.of("/body?q=1&r=2first", "/body?q=1&r=2" + large, "/body?q=1&r=2third");
    assertThat(server.asked().subList(0, 3)).isEqualTo(asked);
    assertThat(server.asked().subList(3, 6)).isEqualTo(asked);
  }

  @Test
  void tellsRequestsOfManyConnectionsApart() throws IOException {
    try (Connections connections = new Connections(forwarder.address(), PATIENCE)) {
      IntStream.range(0, 200).parallel().forEach(number -> ask(connections, "/film-" + number));
    }
    assertThat(forwarder.take())
        .extracting(RecordingForwarderTest::firstLine)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 200)
                .mapToObj(number -> "GET /film-%d HTTP/1.1".formatted(number))
                .toList());
  }

  @Test
  void waitsUntilNothingIsAsked() throws Exception {
    Thread asking =
        Thread.ofVirtual()
            .start(
                () -> {
                  try (Connections connections = new Connections(forwarder.address(), PATIENCE)) {
                    IntStream.range(0, 10).forEach(number -> pauseAndAsk(connections));
                  } catch (IOException notClosed) {
                    throw new UncheckedIOException(notClosed);
                  }
                });
    while (server.asked().isEmpty()) {
      Thread.onSpinWait();
    }
    forwarder.awaitSilence(Duration.ofMillis(500), PATIENCE);
    assertThat(server.asked()).hasSize(10);
    asking.join();
  }

  @Test
  void isNotSilentWhileARequestWaits() throws Exception {
    try (LocalServer stalling = new LocalServer(1);
        RecordingForwarder before = RecordingForwarder.to(stalling.base());
        Connections connections = new Connections(before.address(), PATIENCE)) {
      Thread asking = Thread.ofVirtual().start(() -> ask(connections, "/"));
      while (stalling.asked().isEmpty()) {
        Thread.onSpinWait();
      }
      long start = System.nanoTime();
      before.awaitSilence(SILENCE, PATIENCE);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThan(Duration.ofMillis(LocalServer.STALL_MILLIS / 2));
      asking.join();
    }
  }

  @Test
  void saysSoWhenThereIsNoSilence() {
    assertThatThrownBy(() -> forwarder.awaitSilence(PATIENCE, Duration.ofMillis(100)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(server.base().toString());
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> forwarder.awaitSilence(PATIENCE, PATIENCE))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void hangsUpWhereTheServerIsAway() throws IOException {
    URI nowhere;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nowhere = URI.create("http://127.0.0.1:" + free.getLocalPort());
    }
    try (RecordingForwarder before = RecordingForwarder.to(nowhere);
        Connections connections = new Connections(before.address(), PATIENCE)) {
      assertThatThrownBy(() -> connections.get("/")).isInstanceOf(IOException.class);
      assertThat(before.take()).isEmpty();
    }
  }

  @Test
  void hangsUpOnAllWhenItIsClosed() throws IOException {
    try (HttpConnection connection = HttpConnection.open(forwarder.address(), PATIENCE)) {
      RawRequest request = RawRequest.get(forwarder.address(), "/");
      assertThat(connection.send(request)).isEqualTo(200);
      forwarder.close();
      assertThatThrownBy(() -> connection.send(request)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> HttpConnection.open(forwarder.address(), PATIENCE))
          .isInstanceOf(IOException.class);
    }
  }

  private static void pauseAndAsk(Connections connections) {
    try {
      Thread.sleep(SILENCE);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    ask(connections, "/");
  }

  private static void ask(Connections connections, String path) {
    try {
      assertThat(connections.get(path)).isEqualTo(200);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String firstLine(RawRequest request) {
    return text(request).lines().findFirst().orElseThrow();
  }

  private static String text(RawRequest request) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      request.writeTo(bytes);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
