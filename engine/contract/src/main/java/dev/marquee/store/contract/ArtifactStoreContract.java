package dev.marquee.store.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.ArtifactStore;
import dev.marquee.store.Store;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link ArtifactStore} must do. An adapter extends this and says how its store is
 * opened, as for {@link MovieIndexContract}.
 */
public abstract class ArtifactStoreContract {
  private static final ArtifactName MODEL = new ArtifactName("model");
  private static final ArtifactName LIST = new ArtifactName("a-list-2");
  private static final int MIB = 1 << 20;

  private Path folder;
  private Store store;
  private ArtifactStore artifacts;

  /** See {@link MovieIndexContract#open}. */
  protected abstract Store open(Path folder);

  @BeforeEach
  void openFreshStore(@TempDir Path folder) {
    this.folder = folder;
    store = open(folder);
    artifacts = store.artifacts();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  @Test
  void unknownNamesHaveNothing() {
    assertThat(artifacts.newest(MODEL)).isEmpty();
    assertThat(artifacts.list()).isEmpty();
    artifacts.delete(MODEL);
  }

  @Test
  void readsBackWhatWasPut() {
    Artifact artifact = put(MODEL, "weights");

    assertThat(artifacts.newest(MODEL)).contains(artifact);
    assertThat(artifact.name()).isEqualTo(MODEL);
    assertThat(artifact.version()).isEqualTo(1);
    assertThat(artifact.sizeBytes()).isEqualTo(7);
    assertThat(text(artifact)).isEqualTo("weights");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8_191, 8_192, 8_193, MIB, 5 * MIB + 17})
  void keepsContentOfAnySizeWithItsChecksum(int size) throws Exception {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);

    Artifact artifact = artifacts.put(MODEL, new ByteArrayInputStream(content));

    assertThat(artifact.sizeBytes()).isEqualTo(size);
    assertThat(artifact.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    assertThat(bytes(artifact)).isEqualTo(content);
  }

  @Test
  void doesNotCloseTheContentItReads() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream content =
        new ByteArrayInputStream(new byte[10]) {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    artifacts.put(MODEL, content);

    assertThat(closed).isFalse();
  }

  @Test
  void canBeReadInAnyManner() throws IOException {
    Artifact artifact = put(MODEL, "0123456789");
    try (InputStream in = artifacts.open(artifact)) {
      assertThat(in.read()).isEqualTo('0');
      assertThat(in.skip(2)).isEqualTo(2);
      assertThat(in.readNBytes(3)).asString(UTF_8).isEqualTo("345");
      assertThat(in.readAllBytes()).asString(UTF_8).isEqualTo("6789");
      assertThat(in.read()).isEqualTo(-1);
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void readingMayEndEarly() throws IOException {
    Artifact artifact = put(MODEL, "0123456789");
    try (InputStream in = artifacts.open(artifact)) {
      assertThat(in.read()).isEqualTo('0');
    }

    assertThat(text(artifact)).isEqualTo("0123456789");
  }

  @Test
  void versionsGrowByOneForEachName() {
    assertThat(put(MODEL, "one").version()).isEqualTo(1);
    assertThat(put(MODEL, "two").version()).isEqualTo(2);
    assertThat(put(LIST, "one").version()).isEqualTo(1);
    assertThat(put(MODEL, "two").version()).isEqualTo(3);
    assertThat(artifacts.newest(MODEL).orElseThrow().version()).isEqualTo(3);
  }

  @Test
  void keepsTheVersionBeforeAndDropsOlderOnes() {
    Artifact first = put(MODEL, "one");
    Artifact second = put(MODEL, "two");
    Artifact third = put(MODEL, "three");

    assertThat(text(third)).isEqualTo("three");
    assertThat(text(second)).isEqualTo("two");
    assertMissing(first);
  }

  @Test
  void readerKeepsTheVersionItOpened() throws IOException {
    byte[] content = new byte[MIB];
    Arrays.fill(content, (byte) 1);
    Artifact artifact = artifacts.put(MODEL, new ByteArrayInputStream(content));
    try (InputStream in = artifacts.open(artifact)) {
      byte[] begun = in.readNBytes(10);
      put(MODEL, "two");
      put(MODEL, "three");
      artifacts.delete(MODEL);

      assertThat(begun).containsOnly(1);
      assertThat(in.readAllBytes()).hasSize(MIB - 10).containsOnly(1);
    }
  }

  @Test
  void contentThatFailsLeavesTheOldVersion() {
    Artifact artifact = put(MODEL, "one");

    assertThatThrownBy(() -> artifacts.put(MODEL, failingAfter(3 * MIB)))
        .isInstanceOf(StoreException.class)
        .hasStackTraceContaining("the sender hung up");

    assertThat(artifacts.newest(MODEL)).contains(artifact);
    assertThat(text(artifact)).isEqualTo("one");
    assertThat(put(MODEL, "two").version()).isEqualTo(2);
  }

  @Test
  void contentThatFailsMakesNoArtifact() {
    assertThatThrownBy(() -> artifacts.put(MODEL, failingAfter(0)))
        .isInstanceOf(StoreException.class);

    assertThat(artifacts.newest(MODEL)).isEmpty();
    assertThat(artifacts.list()).isEmpty();
  }

  @Test
  void listsTheNewestVersionOfEachNameByName() {
    put(MODEL, "one");
    Artifact model = put(MODEL, "two");
    Artifact list = put(LIST, "one");

    assertThat(artifacts.list()).containsExactly(list, model);
  }

  @Test
  void deleteDropsAllVersions() {
    Artifact first = put(MODEL, "one");
    Artifact second = put(MODEL, "two");
    Artifact other = put(LIST, "one");
    artifacts.delete(MODEL);

    assertThat(artifacts.newest(MODEL)).isEmpty();
    assertThat(artifacts.list()).containsExactly(other);
    assertMissing(first);
    assertMissing(second);
  }

  @Test
  void deleteTakesNoNameThatBeginsAlike() {
    Artifact longer = put(new ArtifactName("model-2"), "longer");
    put(MODEL, "one");
    artifacts.delete(MODEL);

    assertThat(text(longer)).isEqualTo("longer");
  }

  @Test
  void nameCanBeUsedAgainAfterDelete() {
    Artifact deleted = put(MODEL, "one");
    artifacts.delete(MODEL);
    Artifact anew = put(MODEL, "another");

    assertThat(artifacts.newest(MODEL)).contains(anew);
    assertThat(text(anew)).isEqualTo("another");
    assertMissing(deleted);
  }

  @Test
  void reopenedStoreHasAll() {
    put(MODEL, "one");
    Artifact second = put(MODEL, "two");
    Artifact third = put(MODEL, "three");
    store.close();
    store = open(folder);
    artifacts = store.artifacts();

    assertThat(artifacts.newest(MODEL)).contains(third);
    assertThat(text(second)).isEqualTo("two");
    assertThat(text(third)).isEqualTo("three");
    assertThat(put(MODEL, "four").version()).isEqualTo(4);
  }

  @Test
  void putsAtTheSameTimeMakeOneVersionEach() throws Exception {
    int threads = 4;
    int putsPerThread = 10;
    List<Callable<List<Artifact>>> writers = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      String content = "of thread " + thread;
      writers.add(
          () -> {
            List<Artifact> made = new ArrayList<>();
            for (int i = 0; i < putsPerThread; i++) {
              made.add(put(MODEL, content + " " + i));
            }
            return made;
          });
    }
    List<Artifact> made = new ArrayList<>();
    for (List<Artifact> artifactsOfThread : runAll(writers)) {
      made.addAll(artifactsOfThread);
    }

    assertThat(made)
        .extracting(Artifact::version)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(1, (long) threads * putsPerThread).boxed().toList());
    assertThat(made).contains(artifacts.newest(MODEL).orElseThrow());
    assertThat(text(artifacts.newest(MODEL).orElseThrow())).startsWith("of thread");
  }

  /** Each version is filled with one byte; a mixture of two would show, and fail the checksum. */
  @Test
  void readersSeeWholeVersionsWhileNewOnesAreStored() throws Exception {
    artifacts.put(MODEL, filledWith(0));
    AtomicBoolean written = new AtomicBoolean();
    List<Callable<Integer>> threads = new ArrayList<>();
    threads.add(
        () -> {
          try {
            for (int version = 1; version < 40; version++) {
              artifacts.put(MODEL, filledWith(version));
            }
          } finally {
            written.set(true);
          }
          return 1;
        });
    threads.add(() -> readWholeVersionsUntil(written));
    threads.add(() -> readWholeVersionsUntil(written));

    assertThat(runAll(threads)).allMatch(read -> read > 0);
  }

  private int readWholeVersionsUntil(AtomicBoolean written) throws IOException {
    int read = 0;
    do {
      Artifact newest = artifacts.newest(MODEL).orElseThrow();
      try (InputStream in = artifacts.open(newest)) {
        byte[] content = in.readAllBytes();
        assertThat(content).hasSize(100_000).containsOnly(content[0]);
        read++;
      } catch (StoreException dropped) {
        assertThat(dropped.kind()).isEqualTo(Kind.MISSING);
      }
    } while (!written.get());
    return read;
  }

  private static InputStream filledWith(int value) {
    byte[] content = new byte[100_000];
    Arrays.fill(content, (byte) value);
    return new ByteArrayInputStream(content);
  }

  private static InputStream failingAfter(int bytes) {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the sender hung up");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("the sender hung up");
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(new byte[bytes]), failing);
  }

  private Artifact put(ArtifactName name, String content) {
    return artifacts.put(name, new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private String text(Artifact artifact) {
    return new String(bytes(artifact), UTF_8);
  }

  private byte[] bytes(Artifact artifact) {
    try (InputStream in = artifacts.open(artifact)) {
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private void assertMissing(Artifact artifact) {
    StoreException thrown =
        catchThrowableOfType(StoreException.class, () -> artifacts.open(artifact).close());
    assertThat(thrown).isNotNull();
    assertThat(thrown.kind()).isEqualTo(Kind.MISSING);
  }

  private static <T> List<T> runAll(List<Callable<T>> tasks) throws Exception {
    List<T> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
      for (Future<T> task : threads.invokeAll(tasks)) {
        results.add(task.get());
      }
    }
    return results;
  }
}
