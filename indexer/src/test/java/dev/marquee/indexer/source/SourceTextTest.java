package dev.marquee.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
  @Test
  void readsPlainText() throws IOException {
    assertThat(all(utf8("Café 🎬\n"))).isEqualTo("Café 🎬\n");
  }

  @Test
  void unpacksWhatBeginsLikeGzip() throws IOException {
    assertThat(all(packed(utf8("Café")))).isEqualTo("Café");
  }

  @Test
  void readsPackedPartsOneAfterTheOther() throws IOException {
    assertThat(all(joined(packed(utf8("one ")), packed(utf8("two"))))).isEqualTo("one two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "\u001f"})
  void readsTextsTooShortToTellTheirPacking(String text) throws IOException {
    assertThat(all(utf8(text))).isEqualTo(text);
  }

  @Test
  void dropsTheByteOrderMarkInFrontOnly() throws IOException {
    assertThat(all(utf8("\uFEFFa\uFEFFb"))).isEqualTo("a\uFEFFb");
    assertThat(all(packed(utf8("\uFEFFa")))).isEqualTo("a");
  }

  @Test
  void replacesBytesThatAreNotUtf8() throws IOException {
    assertThat(all(new byte[] {'a', (byte) 0xe9, 'b'})).isEqualTo("a\uFFFDb");
  }

  @Test
  void givesWhatItShowedBeforeAgain() throws IOException {
    try (SourceText text = text(utf8("abcdef"))) {
      assertThat(text.peek(2)).isEqualTo("ab");
      assertThat(text.peek(4)).isEqualTo("abcd");
      assertThat(text.peek(100)).isEqualTo("abcdef");
      assertThat(rest(text)).isEqualTo("abcdef");
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void givesAllCharactersBeforeTheCutOfAPackedFile(long seed) throws IOException {
    Random random = new Random(seed);
    StringBuilder content = new StringBuilder();
    while (content.length() < 300_000) {
      content.append(Character.toChars(random.nextBoolean() ? 'a' + random.nextInt(26) : 0x1F3AC));
    }
    byte[] whole = packed(utf8(content.toString()));
    byte[] cut = Arrays.copyOf(whole, whole.length / 2 + random.nextInt(1000));
    StringBuilder read = new StringBuilder();
    try (SourceText text = text(cut)) {
      char[] buffer = new char[1 + random.nextInt(10_000)];
      assertThatThrownBy(() -> readInto(read, text, buffer)).isInstanceOf(EOFException.class);
      assertThatThrownBy(text::read).isInstanceOf(EOFException.class);
    }
    // The last character may be a half one that the cut tore apart.
    assertThat(content.toString()).startsWith(read.substring(0, read.length() - 1));
    assertThat(read.length()).isGreaterThan(100_000);
  }

  @Test
  void showsWhatStandsBeforeACut() throws IOException {
    byte[] whole = packed(utf8("The beginning ".repeat(5_000)));
    try (SourceText text = text(Arrays.copyOf(whole, whole.length - 9))) {
      assertThat(text.peek(1 << 20)).startsWith("The beginning The");
    }
  }

  @Test
  void refusesAPackedFileWhoseHeadIsCut() {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream stream =
        new ByteArrayInputStream(Arrays.copyOf(packed(utf8("text")), 5)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    assertThatThrownBy(() -> SourceText.of(stream)).isInstanceOf(EOFException.class);
    assertThat(closed).isTrue();
  }

  @Test
  void countsTheBytesAsTheyLieInTheFile() throws IOException {
    byte[] bytes = packed(utf8("abc".repeat(100_000)));
    try (SourceText text = text(bytes)) {
      assertThat(rest(text)).hasSize(300_000);
      assertThat(text.bytesRead()).isEqualTo(bytes.length);
    }
  }

  private static SourceText text(byte[] bytes) throws IOException {
    return SourceText.of(new ByteArrayInputStream(bytes));
  }

  private static String all(byte[] bytes) throws IOException {
    try (SourceText text = text(bytes)) {
      return rest(text);
    }
  }

  private static String rest(SourceText text) throws IOException {
    StringBuilder read = new StringBuilder();
    readInto(read, text, new char[3]);
    return read.toString();
  }

  private static void readInto(StringBuilder read, SourceText text, char[] buffer)
      throws IOException {
    int length = text.read(buffer);
    while (length >= 0) {
      read.append(buffer, 0, length);
      length = text.read(buffer);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return packed.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
