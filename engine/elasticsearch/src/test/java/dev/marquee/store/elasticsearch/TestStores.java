package dev.marquee.store.elasticsearch;

import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.elasticsearch.node.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stores of tests on the shared server: a folder's path names a prefix. Those whose folder is gone
 * are removed, for each costs the server memory.
 */
final class TestStores {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Map<Path, String> PREFIXES = new ConcurrentHashMap<>();

  private TestStores() {}

  static Store open(Path folder) {
    removeAbandoned();
    String prefix = PREFIXES.computeIfAbsent(folder, any -> "test-" + UUID.randomUUID());
    return Stores.open(TestServer.address() + "/" + prefix, StoreListener.NONE);
  }

  /** Sends a request to the server itself. */
  static String ask(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(TestServer.address() + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Takes away all indices of a store. */
  static void remove(String prefix) {
    String indices = ask("GET", "/_cat/indices/" + prefix + "-*?h=index", "").strip();
    if (!indices.isEmpty()) {
      ask("DELETE", "/" + indices.replaceAll("\\s+", ","), "");
    }
  }

  private static void removeAbandoned() {
    Iterator<Map.Entry<Path, String>> entries = PREFIXES.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<Path, String> entry = entries.next();
      if (!Files.exists(entry.getKey())) {
        remove(entry.getValue());
        entries.remove();
      }
    }
  }
}
