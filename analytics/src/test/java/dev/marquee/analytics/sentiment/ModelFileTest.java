package dev.marquee.analytics.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelFileTest {
  private static final int[] KEYS = {1, 127, 128, 1 << 20, Integer.MAX_VALUE, -5, -1};

  private byte[] file = {};

  @BeforeEach
  void write() throws IOException {
    NgramTable ngrams = new NgramTable(KEYS.length);
    for (int i = 0; i < KEYS.length; i++) {
      ngrams.put(KEYS[i], (byte) (i - 3), (byte) (255 - i));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelFile.write(
        new ModelParts(25, 0.5f, new Calibration(3, -1), new Quantisation(2, 4), ngrams), out);
    file = out.toByteArray();
  }

  @Test
  void givesBackAllItWasGiven() throws IOException {
    ModelParts parts = ModelFile.read(new ByteArrayInputStream(file));
    assertThat(parts.reviews()).isEqualTo(25);
    assertThat(parts.bias()).isEqualTo(0.5f);
    assertThat(parts.calibration()).isEqualTo(new Calibration(3, -1));
    assertThat(parts.quantisation()).isEqualTo(new Quantisation(2, 4));
    assertThat(parts.ngrams().sortedKeys()).containsExactly(KEYS);
    for (int i = 0; i < KEYS.length; i++) {
      int place = parts.ngrams().find(KEYS[i]);
      assertThat(parts.ngrams().weight(place)).isEqualTo((byte) (i - 3));
      assertThat(parts.ngrams().ratio(place)).isEqualTo((byte) (255 - i));
    }
    assertThat(parts.ngrams().find(77)).isNegative();
  }

  @Test
  void findsManyEachOnce() throws IOException {
    NgramTable ngrams = ModelFile.read(new ByteArrayInputStream(file)).ngrams();
    int[] sought = {-1, 77, KEYS[0], -1, 78};
    assertThat(ngrams.find(sought)).isEqualTo(2);
    assertThat(Arrays.copyOf(sought, 2))
        .containsExactlyInAnyOrder(ngrams.find(-1), ngrams.find(KEYS[0]));
  }

  @Test
  void tellsAFileThatWasCutShort() {
    for (int length : new int[] {8, 20, 40, file.length - 1}) {
      assertRefused(Arrays.copyOf(file, length), "damaged or cut short");
    }
    assertRefused(new byte[3], "ends too early");
  }

  @Test
  void tellsAChangedByte() {
    file[40] ^= 1;
    assertRefused(file, "its checksum does not match its content");
  }

  @Test
  void tellsAnotherVersion() {
    file[7] = 9;
    assertRefused(file, "has layout 9, this version of Marquee reads layout 2");
  }

  @Test
  void tellsAnotherFile() {
    assertRefused(
        "label,review\npos,good\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
        "this is no sentiment model");
  }

  private static void assertRefused(byte[] bytes, String sentence) {
    assertThatIOException()
        .isThrownBy(() -> ModelFile.read(new ByteArrayInputStream(bytes)))
        .withMessageContaining(sentence);
  }
}
