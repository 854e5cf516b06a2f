package dev.marquee.store.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.marquee.store.Artifact;
import dev.marquee.store.ArtifactName;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract cannot see: the files, and what a crash or a bad disk makes of them. */
class FileArtifactStoreTest {
  private static final ArtifactName MODEL = new ArtifactName("model");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private FileArtifactStore artifacts;

  @BeforeEach
  void open() {
    artifacts = new FileArtifactStore(folder, CLOCK);
  }

  @Test
  void keepsManifestAndTwoVersionsAsFiles() throws IOException {
    put("one");
    put("two");
    put("test");

    assertThat(files())
        .containsExactly("model.2-3fc4ccfe745870e2", "model.3-9f86d081884c7d65", "model.manifest");
    assertThat(folder.resolve("model.manifest"))
        .hasContent(
            """
            marquee artifact 1
            3 4 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 2026-01-31T12:00:00Z
            2 3 3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3 2026-01-31T12:00:00Z
            crc32 %s
            """
                .formatted(checksumIn("model.manifest")));
  }

  private String checksumIn(String manifest) throws IOException {
    String text = Files.readString(folder.resolve(manifest));
    return text.substring(text.lastIndexOf(' ') + 1).strip();
  }

  @Test
  void leavesNothingBehindWhenContentFails() throws IOException {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the sender hung up");
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
          }
        };

    assertFails(Kind.UNAVAILABLE, () -> artifacts.put(MODEL, failing));
    assertThat(files()).isEmpty();
  }

  @Test
  void deleteLeavesNoFile() throws IOException {
    put("one");
    put("two");
    artifacts.delete(MODEL);

    assertThat(files()).isEmpty();
  }

  /** Each of these is a state of the folder in which a crash can leave it. */
  @Test
  void removesWhatACrashLeftBehind() throws IOException {
    put("one");
    put("two");
    List<String> whole = files();
    write("4711.part", "half of a mod");
    write("model.manifest.part", "marquee artifact 1\n3 ");
    write("model.3-9f86d081884c7d65", "test");
    write("never-finished.1-9f86d081884c7d65", "test");
    open();

    assertThat(files()).isEqualTo(whole);
    assertThat(text(newest())).isEqualTo("two");
    assertThat(put("three").version()).isEqualTo(3);
  }

  @Test
  void storesOverContentThatACrashLeftUnderTheSameNumber() throws IOException {
    put("one");
    write("model.2-9f86d081884c7d65", "tes");

    assertThat(text(put("test"))).isEqualTo("test");
  }

  @Test
  void leavesFilesOfOthersAlone() throws IOException {
    write("README", "what is this folder for");
    Files.createDirectory(folder.resolve("folder"));
    open();
    put("one");

    assertThat(files()).contains("README", "folder");
    assertThat(artifacts.list()).hasSize(1);
  }

  @Test
  void tellsTruncatedContent() throws IOException {
    Artifact artifact = put("0123456789");
    write(contentFile(), "012345678");

    assertFails(Kind.CORRUPT, () -> text(artifact));
  }

  @Test
  void tellsContentThatGrew() throws IOException {
    Artifact artifact = put("0123456789");
    write(contentFile(), "0123456789!");

    assertFails(Kind.CORRUPT, () -> text(artifact));
  }

  @Test
  void tellsContentWithAWrongByteAtEachReadOfTheEnd() throws IOException {
    Artifact artifact = put("0123456789");
    write(contentFile(), "0123556789");
    try (InputStream in = artifacts.open(artifact)) {
      assertThat(in.readNBytes(10)).hasSize(10);
      assertFails(Kind.CORRUPT, in::read);
      assertFails(Kind.CORRUPT, in::read);
    }
  }

  @Test
  void skippedBytesAreCheckedToo() throws IOException {
    Artifact artifact = put("0123456789");
    write(contentFile(), "0123556789");
    try (InputStream in = artifacts.open(artifact)) {
      assertThat(in.markSupported()).isFalse();
      assertThat(in.skip(-1)).isZero();
      assertThat(in.skip(10)).isEqualTo(10);
      assertFails(Kind.CORRUPT, () -> in.skip(1));
    }
  }

  @Test
  void contentThatVanishedIsMissing() throws IOException {
    Artifact artifact = put("one");
    Files.delete(folder.resolve(contentFile()));

    assertFails(Kind.MISSING, () -> artifacts.open(artifact));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "marquee artifact 1\n",
        "crc32 00000000\n",
        "marquee artifact 1\ncrc32 00000000\n",
        "nonsense",
      })
  void tellsADamagedManifestAndForgetsNothing(String manifest) throws IOException {
    Artifact artifact = put("one");
    write("model.manifest", manifest);
    open();

    assertFails(Kind.CORRUPT, () -> artifacts.newest(MODEL));
    assertFails(Kind.CORRUPT, () -> artifacts.list());
    assertFails(Kind.CORRUPT, () -> put("two"));
    assertThat(text(artifact)).isEqualTo("one");
  }

  @Test
  void tellsEachFlippedBitOfAManifest() throws IOException {
    put("one");
    byte[] manifest = Files.readAllBytes(folder.resolve("model.manifest"));
    for (int i = 0; i < manifest.length; i++) {
      byte[] damaged = manifest.clone();
      damaged[i] ^= 1;
      Files.write(folder.resolve("model.manifest"), damaged);

      assertFails(Kind.CORRUPT, () -> artifacts.newest(MODEL));
    }
  }

  @Test
  void damagedArtifactCanBeDeletedAndMadeAnew() throws IOException {
    put("one");
    write("model.manifest", "nonsense");
    artifacts.delete(MODEL);

    assertThat(files()).isEmpty();
    assertThat(text(put("two"))).isEqualTo("two");
  }

  @Test
  void tellsAManifestOfAnotherFormat() throws IOException {
    String lines = "marquee artifact 2\nin a form of its own\n";
    CRC32 crc32 = new CRC32();
    crc32.update(lines.getBytes(UTF_8));
    write("model.manifest", "%scrc32 %08x\n".formatted(lines, crc32.getValue()));

    assertFails(Kind.INCOMPATIBLE, () -> artifacts.newest(MODEL));
  }

  @Test
  void fileNamesAndManifestsAreTheSameUnderEveryLocale() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      put("test");
    } finally {
      Locale.setDefault(before);
    }

    assertThat(files()).containsExactly("model.1-9f86d081884c7d65", "model.manifest");
    assertThat(newest().version()).isEqualTo(1);
  }

  @Test
  void folderThatMayNotBeWrittenIsDenied() {
    assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder));
    try {
      assertFails(Kind.DENIED, () -> put("one"));
    } finally {
      folder.toFile().setWritable(true);
    }
  }

  @Test
  void folderThatIsAFileCannotBeOpened() throws IOException {
    write("file", "");

    StoreException thrown =
        catchThrowableOfType(
            StoreException.class, () -> new FileArtifactStore(folder.resolve("file"), CLOCK));
    assertThat(thrown).isNotNull().hasMessageContaining("file");
  }

  @Test
  void folderThatIsGoneIsTold() throws IOException {
    Files.delete(folder);

    assertFails(Kind.UNAVAILABLE, () -> artifacts.list());
    assertFails(Kind.UNAVAILABLE, () -> put("one"));
    assertFails(Kind.UNAVAILABLE, () -> artifacts.delete(MODEL));
    Files.createDirectory(folder);
  }

  private Artifact put(String content) {
    return artifacts.put(MODEL, new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private Artifact newest() {
    return artifacts.newest(MODEL).orElseThrow();
  }

  private String text(Artifact artifact) {
    try (InputStream in = artifacts.open(artifact)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private String contentFile() throws IOException {
    return files().stream()
        .filter(name -> !name.endsWith(".manifest"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no content file"));
  }

  private void write(String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void assertFails(Kind kind, ThrowingCallable call) {
    StoreException thrown = catchThrowableOfType(StoreException.class, call);
    assertThat(thrown).isNotNull();
    assertThat(thrown.kind()).isEqualTo(kind);
  }
}
