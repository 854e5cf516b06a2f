package dev.marquee.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.marquee.analytics.engagement.EngagementThresholds;
import dev.marquee.analytics.popularity.FilmPopularity;
import dev.marquee.api.ApiLimits;
import dev.marquee.api.ApiParts;
import dev.marquee.api.ApiSettings;
import dev.marquee.api.CommitTimes;
import dev.marquee.api.HealthCheck;
import dev.marquee.api.LastImport;
import dev.marquee.api.PageSettings;
import dev.marquee.audience.UserId;
import dev.marquee.catalog.CatalogEntry;
import dev.marquee.store.Change;
import dev.marquee.store.Store;
import dev.marquee.store.Stores;
import dev.marquee.store.Visibility;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A running server over a real store with the twelve {@link Films}, and a client that asks it. */
final class TestServer implements AutoCloseable {
  static final String KEY = "a key for the tests";
  static final String ACCOUNT_KEY = "another key for the tests";

  private static final LastImport LAST_IMPORT =
      new LastImport(
          Films.UPDATED,
          LastImport.Outcome.COMPLETE,
          List.of(new LastImport.File("films.csv.gz", "tmdb-5000", 14, 12, 1, 1)),
          12,
          0,
          0);

  private static final int RAW_TIMEOUT_MILLIS = 10_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Store store;
  private final ApiParts parts;
  private final Set<UserId> forgotten;
  private final ApiServer server;

  private TestServer(Store store, ApiParts parts, Set<UserId> forgotten, ApiServer server) {
    this.store = store;
    this.parts = parts;
    this.forgotten = forgotten;
    this.server = server;
  }

  static TestServer start(Path folder) {
    return start(folder, ApiSettings.local(0, KEY, ACCOUNT_KEY), List.of());
  }

  /** Settings of a server of this machine only, with other limits than the usual ones. */
  static ApiSettings limitedTo(ApiLimits limits) {
    return new ApiSettings(
        "127.0.0.1",
        0,
        Set.of(),
        KEY,
        ACCOUNT_KEY,
        Set.of(),
        limits,
        ApiSettings.LogFormat.TEXT,
        false,
        true);
  }

  static TestServer start(Path folder, ApiSettings settings, List<HealthCheck> checks) {
    return start(folder, settings, checks, PageSettings.USUAL);
  }

  static TestServer start(Path folder, PageSettings pages) {
    return start(folder, ApiSettings.local(0, KEY, ACCOUNT_KEY), List.of(), pages);
  }

  private static TestServer start(
      Path folder, ApiSettings settings, List<HealthCheck> checks, PageSettings pages) {
    var commits = new CommitTimes();
    Set<UserId> forgotten = ConcurrentHashMap.newKeySet();
    Store store = Stores.open("lucene:" + folder, commits);
    List<CatalogEntry> films = Films.all();
    store
        .movies()
        .apply(films.stream().<Change>map(Change.Put::new).toList(), Visibility.ON_RETURN);
    var parts =
        new ApiParts(
            store,
            new StoreEditor(store.movies()),
            new StoreDesk(store.reviews()),
            new ListedJobs(),
            forgotten::add,
            commits,
            checks,
            pages,
            () -> Optional.of(LAST_IMPORT),
            EngagementThresholds.USUAL,
            new FilmPopularity(store.artifacts())::models);
    return new TestServer(store, parts, forgotten, ApiServer.start(settings, parts));
  }

  Store store() {
    return store;
  }

  /** Who asked to be forgotten. */
  Set<UserId> forgotten() {
    return forgotten;
  }

  ApiParts parts() {
    return parts;
  }

  int port() {
    return server.port();
  }

  URI uri(String path) {
    return server.address().resolve(path);
  }

  /**
   * A request to be completed; with the id {@code test}, so that answers are the same each time.
   */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).header("X-Request-Id", "test");
  }

  HttpRequest.Builder operatorRequest(String path) {
    return request(path).header("Authorization", "Bearer " + KEY);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> postJson(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> postForm(String path, String name, String value) {
    String form = name + "=" + encoded(value);
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError("no answer", broken);
    }
  }

  /**
   * Sends a request as it stands, whatever a decent client would say of it, and reads until the
   * server closes.
   *
   * @param head lines, to which one is added that asks the server to close
   */
  String sendRaw(String head, String body) {
    String request = head.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n" + body;
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(RAW_TIMEOUT_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new AssertionError("no answer", broken);
    }
  }

  static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException malformed) {
      throw new AssertionError("not JSON: " + response.body(), malformed);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
