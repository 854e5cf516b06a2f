package dev.marquee.store.elasticsearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;

/**
 * Stands before a server without security as a secured cluster: it speaks TLS only, knows users and
 * API keys, and refuses as Elasticsearch does whom it does not know and who lacks a right.
 */
final class SecuredProxy implements AutoCloseable {
  private final HttpsServer server;
  private final Relay relay;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /** By the value of the header that names and proves them. */
  private final Map<String, User> users = new ConcurrentHashMap<>();

  /** What a user may do. */
  enum Right {
    READ("indices:data/read", "read,all"),
    WRITE("indices:data/write/bulk", "create,index,write,all"),
    CREATE_INDEX("indices:admin/create", "create_index,manage,all");

    private final String action;
    private final String grantedBy;

    Right(String action, String grantedBy) {
      this.action = action;
      this.grantedBy = grantedBy;
    }
  }

  SecuredProxy(String upstream, SSLContext certificate) throws IOException {
    relay = new Relay(upstream);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(certificate));
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  void addUser(String name, String password, Set<Right> rights) {
    byte[] both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    users.put("Basic " + Base64.getEncoder().encodeToString(both), new User(name, rights));
  }

  void addKey(String key) {
    users.put("ApiKey " + key, new User("holder", EnumSet.allOf(Right.class)));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    relay.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String proof = exchange.getRequestHeaders().getFirst("Authorization");
      User user = proof == null ? null : users.get(proof);
      Right needed = needed(exchange);
      if (user == null) {
        String reason = proof == null ? "missing authentication credentials" : unknown(proof);
        String path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"security\", ApiKey");
        refuse(exchange, 401, "%s for REST request [%s]".formatted(reason, path));
      } else if (user.rights().contains(needed)) {
        relay.pass(exchange);
      } else {
        refuse(exchange, 403, lacks(user.name(), needed));
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static Right needed(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    boolean puts = exchange.getRequestMethod().equals("PUT");
    if (puts && path.indexOf('/', 1) < 0) {
      return Right.CREATE_INDEX;
    }
    return puts || path.endsWith("/_bulk") ? Right.WRITE : Right.READ;
  }

  private static String unknown(String proof) {
    return proof.startsWith("ApiKey ")
        ? "unable to authenticate with provided credentials and anonymous access is not allowed"
        : "unable to authenticate user";
  }

  /** What the cluster says to a user who lacks a right. */
  static String lacks(String user, Right right) {
    return "action [%s] is unauthorized for user [%s] with effective roles [%s], this action is granted by the index privileges [%s]"
        .formatted(right.action, user, user, right.grantedBy);
  }

  private static void refuse(HttpExchange exchange, int status, String reason) throws IOException {
    String error = "\"type\": \"security_exception\", \"reason\": \"%s\"".formatted(reason);
    Relay.answer(
        exchange,
        status,
        "{\"error\": {\"root_cause\": [{%s}], %s}, \"status\": %d}"
            .formatted(error, error, status));
  }

  private record User(String name, Set<Right> rights) {}
}
