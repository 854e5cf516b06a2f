package dev.marquee.store.elasticsearch.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.elasticsearch.ElasticsearchContainer;

/**
 * The Elasticsearch that the tests of one JVM share: the one that ELASTICSEARCH_URL names, else a
 * container where a Docker engine answers, else a node of our own. There always is one, so no test
 * is skipped.
 */
public final class TestServer {
  private static final String GIVEN = "ELASTICSEARCH_URL";
  private static final String IMAGE = "docker.elastic.co/elasticsearch/elasticsearch:9.5.2";
  private static final Path DOCKER_SOCKET = Path.of("/var/run/docker.sock");
  private static final int PORT = 9200;

  private TestServer() {}

  /** Its address without a slash at the end, such as {@code http://127.0.0.1:9200}. */
  public static String address() {
    return Shared.ADDRESS;
  }

  private static String find() {
    String given = System.getenv(GIVEN);
    if (given != null && !given.isBlank()) {
      return given.strip().replaceAll("/+$", "");
    }
    return hasDocker() ? startContainer() : startNode();
  }

  /** Asked of the file system, because a Docker client that finds no engine is slow to say so. */
  private static boolean hasDocker() {
    return System.getenv("DOCKER_HOST") != null || Files.isWritable(DOCKER_SOCKET);
  }

  /** The container library takes its containers away when this JVM ends. */
  @SuppressWarnings("resource")
  private static String startContainer() {
    ElasticsearchContainer container =
        new ElasticsearchContainer(IMAGE)
            .withEnv("xpack.security.enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
    container.start();
    return "http://%s:%d".formatted(container.getHost(), container.getMappedPort(PORT));
  }

  private static String startNode() {
    try {
      ForkedNode node =
          ForkedNode.start(Files.createTempDirectory("marquee-node"), ForkedNode.ANY_PORT);
      Runtime.getRuntime().addShutdownHook(new Thread(node::discard));
      return node.address();
    } catch (IOException failure) {
      throw new IllegalStateException("the Elasticsearch for tests did not start", failure);
    }
  }

  /** Found when first asked for, and by one thread. */
  private static final class Shared {
    static final String ADDRESS = find();
  }
}
