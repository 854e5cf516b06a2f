package dev.marquee.store.elasticsearch.node;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * What runs in the node's JVM: the server, by its public classes, until it is killed or the pipe on
 * its standard input breaks. Arguments: a folder that {@link NodeHome} laid, and a port.
 */
final class ServerMain {
  private ServerMain() {}

  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    LogConfigurator.registerErrorListener();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings(home, arguments[1]), Map.of(), home.resolve("config"), () -> "marquee");
    LogConfigurator.setNodeName("marquee");
    LogConfigurator.configureWithoutConfig(environment.settings());
    PluginsLoader loader =
        PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
            Set.of(),
            Map.of(),
            false);
    Node node = new Node(environment, loader);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
    node.start();
    HttpServerTransport http = node.injector().getInstance(HttpServerTransport.class);
    System.out.println("listening on " + http.boundAddress().publishAddress().getPort());
    waitForEndOfInput();
    System.exit(0);
  }

  private static Settings settings(Path home, String port) {
    return Settings.builder()
        .put("path.home", home)
        .put("cluster.name", "marquee-test")
        .put("node.name", "marquee")
        .put("discovery.type", "single-node")
        .put("network.host", "127.0.0.1")
        .put("http.port", port)
        .put("transport.port", "0")
        // Both are there on a full distribution; clients expect them in what nodes tell of
        // themselves.
        .put("cluster.election.strategy", "default")
        .put("node.attr.purpose", "test")
        // How full the disk of a test machine is says nothing about what is tested.
        .put("cluster.routing.allocation.disk.threshold_enabled", false)
        .build();
  }

  private static void waitForEndOfInput() throws IOException {
    while (System.in.read() >= 0) {}
  }

  private static void close(Node node) {
    try {
      node.close();
    } catch (IOException failure) {
      System.err.println("closing the node failed: " + failure);
    }
  }
}
