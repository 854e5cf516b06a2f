package dev.marquee.app.command;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A browser without a window, spoken to by its <a
 * href="https://chromedevtools.github.io/devtools-protocol/">DevTools protocol</a>.
 */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final HttpClient client = HttpClient.newHttpClient();
  private final WebSocket socket;
  private final Answers answers = new Answers();
  private final AtomicInteger calls = new AtomicInteger();

  private Chromium(Process process, String address) {
    this.process = process;
    socket = client.newWebSocketBuilder().buildAsync(URI.create(address), answers).join();
  }

  /** Where this machine has one. */
  private static Optional<Path> installed() {
    String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(folders.split(File.pathSeparator, -1))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Whether this machine has one. */
  static boolean isHere() {
    return installed().isPresent();
  }

  /**
   * Starts one, where there is one.
   *
   * @param profile a folder for what it keeps
   */
  static Chromium start(Path profile) throws IOException {
    Process process =
        new ProcessBuilder(
                installed().orElseThrow().toString(),
                "--headless=new",
                // Containers let no browser make a sandbox; it only sees pages of these tests.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,1000",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    // Two lines: the port, and the path of the socket.
    Path port = profile.resolve("DevToolsActivePort");
    try {
      await()
          .atMost(PATIENCE)
          .until(() -> Files.exists(port) && Files.readAllLines(port).size() >= 2);
      List<String> lines = Files.readAllLines(port);
      return new Chromium(process, "ws://127.0.0.1:%s%s".formatted(lines.get(0), lines.get(1)));
    } catch (IOException | RuntimeException failure) {
      process.destroyForcibly();
      throw failure;
    }
  }

  /**
   * Opens a page.
   *
   * @param before run in each page of the tab, before the page's own scripts
   */
  ChromiumTab open(String address, String before) {
    JsonNode target = call("", "Target.createTarget", Map.of("url", "about:blank"));
    String id = target.path("targetId").asText();
    JsonNode attached = call("", "Target.attachToTarget", Map.of("targetId", id, "flatten", true));
    ChromiumTab tab = new ChromiumTab(this, attached.path("sessionId").asText());
    tab.prepare(before);
    tab.go(address);
    return tab;
  }

  /**
   * Asks for something, and waits for the answer.
   *
   * @param session of a tab; empty for the browser itself
   */
  JsonNode call(String session, String method, Map<String, ?> parameters) {
    int id = calls.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = answers.expect(id);
    socket.sendText(message.toString(), true).join();
    JsonNode received = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (received.has("error")) {
      throw new AssertionError("%s: %s".formatted(method, received.get("error")));
    }
    return received.path("result");
  }

  @Override
  public void close() {
    try {
      call("", "Browser.close", Map.of());
      await().atMost(PATIENCE).until(() -> !process.isAlive());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      client.close();
    }
  }

  /** Messages that carry the number of a call; what the browser tells unasked is passed over. */
  private static final class Answers implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<JsonNode>> expected = new ConcurrentHashMap<>();
    private final StringBuilder text = new StringBuilder();

    CompletableFuture<JsonNode> expect(int id) {
      CompletableFuture<JsonNode> answer = new CompletableFuture<>();
      expected.put(id, answer);
      return answer;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        take(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void take(String message) {
      try {
        JsonNode answer = JSON.readTree(message);
        CompletableFuture<JsonNode> waiting = expected.remove(answer.path("id").asInt());
        if (waiting != null) {
          waiting.complete(answer);
        }
      } catch (IOException malformed) {
        throw new AssertionError("the browser says: " + message, malformed);
      }
    }
  }
}
