package dev.marquee.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.marquee.store.Store;
import dev.marquee.store.StoreListener;
import dev.marquee.store.Stores;
import dev.marquee.store.elasticsearch.node.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Films go from Lucene to Elasticsearch and back, and come back as they were. */
class BetweenEnginesTest {
  private final String prefix = "transfer-" + UUID.randomUUID();
  @TempDir Path folder;

  @AfterEach
  void removeIndices() throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String content : new String[] {"movies", "reviews", "artifacts"}) {
        URI index = URI.create("%s/%s-%s-v1-1".formatted(TestServer.address(), prefix, content));
        http.send(
            HttpRequest.newBuilder(index).DELETE().build(), HttpResponse.BodyHandlers.discarding());
      }
    }
  }

  @Test
  void thereAndBackAgain() throws IOException {
    try (Store lucene = Films.open(folder.resolve("first"));
        Store cluster = Stores.open(TestServer.address() + "/" + prefix, StoreListener.NONE);
        Store back = Films.open(folder.resolve("second"))) {
      Films.fill(lucene);

      assertThat(mirror(lucene, cluster).equal()).isTrue();
      Path file = folder.resolve("cluster.backup");
      new Backup(file).write(new StoreHoldings(cluster, "the cluster"), ProgressListener.NONE);
      assertThat(
              new Mirror(new Backup(file), back, "the store", ProgressListener.NONE)
                  .run(false)
                  .equal())
          .isTrue();

      assertThat(Films.kept(cluster)).isEqualTo(Films.kept(lucene));
      assertThat(Films.kept(back)).isEqualTo(Films.kept(lucene));
    }
  }

  private static Mirror.Outcome mirror(Store from, Store to) throws IOException {
    return new Mirror(new StoreHoldings(from, "one"), to, "the other", ProgressListener.NONE)
        .run(false);
  }
}
