package dev.marquee.store.elasticsearch.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts a node for use by hand: {@code engine/elasticsearch-node/start [PORT [FOLDER]]}. */
public final class StartNode {
  private static final int DEFAULT_PORT = 9200;

  private StartNode() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : DEFAULT_PORT;
    Path folder =
        arguments.length > 1
            ? Path.of(arguments[1]).toAbsolutePath()
            : Files.createTempDirectory("marquee-node");
    try (ForkedNode node = ForkedNode.start(folder, port)) {
      System.out.printf(
          "Elasticsearch answers at %s; its data are in %s%n", node.address(), folder);
      System.out.println("Ctrl-C ends it.");
      Thread.currentThread().join();
    }
  }
}
