package dev.marquee.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.marquee.api.ApiLimits;
import dev.marquee.api.ApiParts;
import dev.marquee.api.ApiSettings;
import dev.marquee.api.CatalogueEditor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiServerTest {
  private static final Duration STILL_WAITING = Duration.ofMillis(200);

  @TempDir Path folder;

  @Test
  void aPortInUseIsToldInOneSentence() {
    try (TestServer server = TestServer.start(folder.resolve("store"))) {
      assertThatThrownBy(
              () ->
                  ApiServer.start(
                      ApiSettings.local(server.port(), TestServer.KEY, TestServer.ACCOUNT_KEY),
                      server.parts()))
          .isInstanceOf(PortInUseException.class)
          .hasMessage("port %d of 127.0.0.1 is in use by another program", server.port());
    }
  }

  @Test
  void anAddressThatIsNotOursIsRefused() {
    try (TestServer server = TestServer.start(folder.resolve("store"))) {
      for (String host : List.of("192.0.2.1", "no.such.host.invalid")) {
        var settings =
            new ApiSettings(
                host,
                0,
                Set.of(),
                TestServer.KEY,
                TestServer.ACCOUNT_KEY,
                Set.of(),
                ApiLimits.USUAL,
                ApiSettings.LogFormat.TEXT,
                false,
                true);
        assertThatThrownBy(() -> ApiServer.start(settings, server.parts()))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(host);
      }
    }
  }

  @Test
  void requestsBeyondTheLimitAreRefusedAndOperatorsStillSee() throws Exception {
    var slow = new SlowEditor();
    try (TestServer server = TestServer.start(folder.resolve("store"));
        ApiServer narrow = start(server, slow)) {
      CompletableFuture<HttpResponse<String>> working = edit(server, narrow);
      slow.begun.await();
      HttpResponse<String> refused = get(server, narrow, "/api/search");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
      assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(get(server, narrow, "/health/ready").statusCode()).isEqualTo(200);
      slow.mayEnd.countDown();
      assertThat(working.get().statusCode()).isEqualTo(200);
      assertThat(get(server, narrow, "/api/search").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void slowSendersKeepOnlyThoseWaitingWhoSendToo() throws Exception {
    try (TestServer server = TestServer.start(folder.resolve("store"));
        ApiServer narrow = start(server, server.parts().editor());
        Socket slow = connected(narrow);
        Socket slower = connected(narrow)) {
      beginBody(slow);
      beginBody(slower);
      await().until(() -> edit(server, narrow).get().statusCode() == 503);
      assertThat(get(server, narrow, "/api/search").statusCode()).isEqualTo(200);
    }
  }

  private static Socket connected(ApiServer server) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), server.port());
  }

  private static void beginBody(Socket socket) throws IOException {
    String begun =
        """
        POST /similarity HTTP/1.1\r
        Host: localhost\r
        Content-Type: application/json\r
        Content-Length: 100\r
        \r
        {"name": \
        """;
    socket.getOutputStream().write(begun.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aStopWaitsForWhatIsBeingWorkedOn() throws Exception {
    var slow = new SlowEditor();
    try (TestServer server = TestServer.start(folder.resolve("store"))) {
      ApiServer stopped = start(server, slow);
      CompletableFuture<HttpResponse<String>> working = edit(server, stopped);
      slow.begun.await();
      CompletableFuture<Void> stop = CompletableFuture.runAsync(stopped::close);
      await().during(STILL_WAITING).until(() -> !stop.isDone());
      slow.mayEnd.countDown();
      stop.get();
      assertThat(working.get().statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatNobodyExpectedIsAnsweredWithoutItsInside() throws Exception {
    CatalogueEditor broken =
        edits -> {
          throw new IllegalStateException("the secret of the house");
        };
    try (TestServer server = TestServer.start(folder.resolve("store"));
        ApiServer failing = start(server, broken)) {
      HttpResponse<String> answer = edit(server, failing).get();
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body())
          .contains("request_id")
          .doesNotContain("secret")
          .doesNotContain("IllegalState");
    }
  }

  private static ApiServer start(TestServer server, CatalogueEditor editor) {
    ApiParts parts = server.parts();
    var limits =
        new ApiLimits(
            1, Duration.ofMillis(50), 1 << 20, Duration.ofSeconds(20), Duration.ofSeconds(20));
    return ApiServer.start(
        TestServer.limitedTo(limits),
        new ApiParts(
            parts.store(),
            editor,
            parts.reviewDesk(),
            parts.jobs(),
            parts.people(),
            parts.commits(),
            parts.healthChecks(),
            parts.pages(),
            parts.lastImport(),
            parts.thresholds(),
            parts.popularity()));
  }

  private static CompletableFuture<HttpResponse<String>> edit(TestServer client, ApiServer server) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.address().resolve("/api/movies/_bulk"))
            .header("Authorization", "Bearer " + TestServer.KEY)
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofString("{\"delete\": \"tmdb-1\"}"));
    return CompletableFuture.supplyAsync(() -> client.send(request));
  }

  private static HttpResponse<String> get(TestServer client, ApiServer server, String path) {
    return client.send(HttpRequest.newBuilder(server.address().resolve(path)));
  }

  /** Takes as long as the test wants. */
  private static final class SlowEditor implements CatalogueEditor {
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);

    @Override
    public List<Outcome> apply(List<Edit> edits) {
      begun.countDown();
      try {
        mayEnd.await();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException("stopped before the end", stopped);
      }
      return edits.stream()
          .<Outcome>map(edit -> new Outcome.Unknown(((Edit.Delete) edit).id()))
          .toList();
    }
  }
}
