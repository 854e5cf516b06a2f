package dev.marquee.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.marquee.bench.http.Connections;
import dev.marquee.bench.http.LocalServer;
import dev.marquee.bench.http.RecordingForwarder;
import dev.marquee.bench.report.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server that is recorded, asked for {@code /a+b}, asks its cluster for a and then for b. */
class RecordingTest {
  private static final LoadSettings ONE_AND_THREE =
      new LoadSettings(50, Duration.ofMillis(60), Duration.ofMillis(20), 1);
  private static final LoadSettings ONE =
      new LoadSettings(50, Duration.ofMillis(20), Duration.ZERO, 1);

  private LocalServer cluster;
  private RecordingForwarder forwarder;
  private HttpServer api;

  @BeforeEach
  void start() throws IOException {
    cluster = new LocalServer(0);
    forwarder = RecordingForwarder.to(cluster.base());
    api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    api.createContext("/", this::askCluster);
    api.start();
  }

  @AfterEach
  void stop() throws IOException {
    api.stop(0);
    forwarder.close();
    cluster.close();
  }

  @Test
  void asksTheClusterWhatTheServerAsked() throws IOException {
    Recording recording = make("/a+b", "/c", "/a+b", "/");
    assertThat(cluster.asked()).containsExactly("/a", "/b", "/c");

    RawResult raw = LoadTest.run(recording, ONE_AND_THREE, Progress.NONE);

    assertThat(cluster.asked().subList(3, cluster.asked().size()))
        .containsExactlyInAnyOrder("/a", "/b", "/c", "/a", "/b");
    assertThat(raw.requestsEach()).isEqualTo(5 / 4.0);
    assertThat(raw.load().requests()).isEqualTo(3);
    assertThat(raw.load().errors()).isZero();
  }

  @Test
  void timesTheRequestsOfOneTogether() throws IOException {
    Recording recording = make("/a+b+c+d");
    cluster.stallAt(4 + 3);

    RawResult raw = LoadTest.run(recording, ONE, Progress.NONE);

    assertThat(raw.load().requests()).isEqualTo(1);
    assertThat(raw.load().p50().toMillis()).isGreaterThanOrEqualTo(LocalServer.STALL_MILLIS);
  }

  @Test
  void countsOneWithoutAnAnswerFromTheClusterAsAnError() throws IOException {
    Recording recording = make("/a+b");
    cluster.close();

    RawResult raw = LoadTest.run(recording, ONE, Progress.NONE);

    assertThat(raw.load().errors()).isEqualTo(1);
  }

  @Test
  void leavesOutWhatTheServerAskedForItself() throws IOException {
    ask(forwarder.address(), "/for-itself");
    assertThat(make("/a").requestsEach()).isEqualTo(1);
  }

  @Test
  void tellsItsProgress() throws IOException {
    List<String> steps = new ArrayList<>();
    Recording.make(
        base(),
        new ApiRequests(Scenario.SEARCH, List.of("/a", "/b", "/a")),
        forwarder,
        (measure, done, total) -> steps.add("%s %d/%d".formatted(measure, done, total)));
    assertThat(steps)
        .containsExactly("search, recording 0/2", "search, recording 1/2", "search, recording 2/2");
  }

  @Test
  void saysSoWhenTheServerFails() {
    assertThatThrownBy(() -> make(LocalServer.BROKEN))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll(LocalServer.BROKEN, "500");
  }

  @Test
  void endsWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> make("/a")).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private Recording make(String... paths) throws IOException {
    return Recording.make(
        base(), new ApiRequests(Scenario.SUGGEST, List.of(paths)), forwarder, Progress.NONE);
  }

  private URI base() {
    return URI.create("http://127.0.0.1:" + api.getAddress().getPort());
  }

  private void askCluster(HttpExchange exchange) throws IOException {
    int status = 200;
    for (String piece : exchange.getRequestURI().getPath().substring(1).split("\\+", -1)) {
      status = piece.isEmpty() ? status : ask(forwarder.address(), "/" + piece);
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static int ask(URI server, String path) throws IOException {
    try (Connections connections = new Connections(server, Duration.ofSeconds(5))) {
      return connections.get(path);
    }
  }
}
