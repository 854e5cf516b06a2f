package dev.marquee.app.command;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page in a browser without a window, spoken to by the Chrome DevTools Protocol: messages of JSON
 * over a web socket, whose address the browser writes into its folder.
 */
final class Chromium implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Process process;
  private final Answers answers = new Answers();
  private final WebSocket socket;
  private final AtomicInteger sent = new AtomicInteger();

  /**
   * @param folder for what the browser keeps
   */
  Chromium(Path folder) throws IOException, InterruptedException {
    process =
        new ProcessBuilder(
                executable().orElseThrow().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path told = folder.resolve("DevToolsActivePort");
    await().atMost(PATIENCE).until(() -> Files.exists(told) && !Files.readString(told).isBlank());
    String list = "http://127.0.0.1:%s/json/list".formatted(Files.readAllLines(told).getFirst());
    String address = JSON.readTree(Browser.get(list)).path(0).path("webSocketDebuggerUrl").asText();
    socket = HTTP.newWebSocketBuilder().buildAsync(URI.create(address), answers).join();
    send("Page.enable", Map.of());
    send("Network.enable", Map.of());
  }

  /** Whether there is a browser on this machine. */
  static boolean isHere() {
    return executable().isPresent();
  }

  private static Optional<Path> executable() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getenv().getOrDefault("PATH", ""))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  void open(String address) {
    send("Page.navigate", Map.of("url", address));
  }

  /** As if the server could not be reached at addresses of a pattern, such as {@code *funnel*}. */
  void cutOff(String... patterns) {
    send("Network.setBlockedURLs", Map.of("urls", List.of(patterns)));
  }

  /** The width of a window or of a phone, in pixels of CSS. */
  void width(int pixels) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What an expression of JavaScript comes to. */
  JsonNode evaluate(String expression) {
    JsonNode answer =
        send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError("%s: %s".formatted(expression, answer.path("exceptionDetails")));
    }
    return answer.path("result").path("value");
  }

  /** The text a reader sees in the first element a selector finds; nothing where there is none. */
  String text(String selector) {
    return evaluate("document.querySelector(`%s`)?.innerText ?? ''".formatted(selector)).asText();
  }

  /** Waits until that text has certain words, in any case: style sheets may change it. */
  void awaitText(String selector, String... words) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String text = text(selector);
              assertThat(words).allSatisfy(word -> assertThat(text).containsIgnoringCase(word));
            });
  }

  private JsonNode send(String method, Map<String, ?> parameters) {
    int id = sent.incrementAndGet();
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    CompletableFuture<JsonNode> answer = answers.of(id);
    socket.sendText(message.toString(), true).join();
    JsonNode told = answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    if (told.has("error")) {
      throw new AssertionError("%s: %s".formatted(method, told.path("error")));
    }
    return told.path("result");
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    await().atMost(PATIENCE).until(() -> !process.isAlive());
  }

  /** Puts messages together from their parts, and gives answers to who waits for them. */
  private static final class Answers implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final StringBuilder parts = new StringBuilder();

    CompletableFuture<JsonNode> of(int id) {
      return awaited.computeIfAbsent(id, any -> new CompletableFuture<>());
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      parts.append(part);
      if (isLast) {
        JsonNode message = read(parts.toString());
        parts.setLength(0);
        if (message.has("id")) {
          of(message.path("id").asInt()).complete(message);
        }
      }
      from.request(1);
      return null;
    }

    private static JsonNode read(String message) {
      try {
        return JSON.readTree(message);
      } catch (IOException broken) {
        throw new AssertionError(message, broken);
      }
    }
  }
}
