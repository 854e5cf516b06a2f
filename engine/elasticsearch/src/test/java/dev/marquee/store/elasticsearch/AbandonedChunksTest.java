package dev.marquee.store.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import dev.marquee.store.elasticsearch.node.TestServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What writers of artifacts leave who crashed between writing the chunks and pointing to them. */
class AbandonedChunksTest {
  private static final ArtifactName MODEL = new ArtifactName("model");
  private static final ArtifactName OTHER = new ArtifactName("model-2");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]+)\"");

  /** More than one chunk. */
  private static final int SIZE = (1 << 20) + 1;

  private final String prefix = "abandoned-" + UUID.randomUUID();
  private final MovedClock clock = new MovedClock();
  private Cluster cluster;
  private ArtifactChunks chunks;
  private ElasticsearchArtifactStore artifacts;

  @BeforeEach
  void openStore() {
    StoreAddress address = StoreAddress.parse(TestServer.address() + "/" + prefix);
    cluster = Cluster.connect(address, Credentials.of(Map.of()), TimeLimits.USUAL);
    Schema schema = Schema.artifacts(prefix);
    chunks = new ArtifactChunks(cluster, new ArtifactRequests(schema.alias()), clock);
    artifacts = new ElasticsearchArtifactStore(cluster, schema, clock);
    artifacts.put(MODEL, content());
  }

  @AfterEach
  void removeStore() {
    cluster.close();
    TestStores.ask("DELETE", "/" + prefix + "-artifacts-v1-1", "");
  }

  @Test
  void goWithTheNextVersionOnceNobodyCanBeWritingThem() throws IOException {
    String crashed = crash(MODEL);
    clock.move(DAY.plus(MINUTE));

    Artifact second = artifacts.put(MODEL, content());

    assertThat(stored()).noneMatch(id -> id.startsWith(crashed)).hasSize(4);
    try (InputStream in = artifacts.open(second)) {
      assertThat(in.readAllBytes()).hasSize(SIZE);
    }
  }

  @Test
  void goWithTheirNameToo() {
    crash(MODEL);
    clock.move(DAY.plus(MINUTE));

    artifacts.delete(MODEL);

    assertThat(stored()).isEmpty();
  }

  @Test
  void stayWhileTheyMayBeOfAnotherWriterAtWork() {
    String atWork = crash(MODEL);
    clock.move(DAY.minus(MINUTE));

    artifacts.put(MODEL, content());

    assertThat(stored()).filteredOn(id -> id.startsWith(atWork)).hasSize(2);
  }

  @Test
  void areLeftToWritersOfTheirOwnName() {
    String crashed = crash(OTHER);
    clock.move(DAY.plus(MINUTE));

    artifacts.put(MODEL, content());

    assertThat(stored()).filteredOn(id -> id.startsWith(crashed)).hasSize(2);
  }

  @Test
  void oldVersionsThatArePointedToAreNotAmongThem() throws IOException {
    Artifact first = artifacts.newest(MODEL).orElseThrow();
    clock.move(DAY.multipliedBy(100));

    artifacts.put(MODEL, content());

    try (InputStream in = artifacts.open(first)) {
      assertThat(in.readAllBytes()).hasSize(SIZE);
    }
  }

  /** Else what it wrote first might be gone before it points to it. */
  @Test
  void aWriterThatTakesTooLongGivesUpAndLeavesNothing() {
    InputStream slow =
        new ByteArrayInputStream(new byte[SIZE]) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            clock.move(DAY.dividedBy(2));
            return super.read(bytes, offset, length);
          }
        };

    StoreException failure =
        catchThrowableOfType(StoreException.class, () -> artifacts.put(MODEL, slow));

    assertThat(failure)
        .hasMessage("storing an artifact failed: it took more than 12 hours to read; try again")
        .extracting("kind")
        .isEqualTo(Kind.UNAVAILABLE);
    assertThat(stored()).hasSize(2);
    assertThat(artifacts.newest(MODEL).orElseThrow().version()).isEqualTo(1);
  }

  /** Writes chunks and points to none of them; returns the name of their content. */
  private String crash(ArtifactName name) {
    String content = chunks.store(name, content()).content();
    show();
    return content;
  }

  /** The cluster does so by itself every half a minute. */
  private void show() {
    TestStores.ask("POST", "/" + prefix + "-artifacts/_refresh", "");
  }

  /** The ids of all chunks. */
  private List<String> stored() {
    show();
    String ids =
        TestStores.ask(
            "GET",
            "/%s-artifacts/_search?q=kind:chunk&size=100&filter_path=hits.hits._id"
                .formatted(prefix),
            "");
    return ID.matcher(ids).results().map(found -> found.group(1)).toList();
  }

  private static InputStream content() {
    return new ByteArrayInputStream(new byte[SIZE]);
  }

  /** Goes with the time, and further when moved. */
  private static final class MovedClock extends Clock {
    private Clock now = Clock.systemUTC();

    void move(Duration further) {
      now = Clock.offset(now, further);
    }

    @Override
    public Instant instant() {
      return now.instant();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return now.withZone(zone);
    }
  }
}
