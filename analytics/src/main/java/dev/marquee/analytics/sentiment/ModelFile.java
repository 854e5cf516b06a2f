package dev.marquee.analytics.sentiment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A model as bytes, big-endian:
 *
 * <pre>
 * int   0x4D51534D, "MQSM"
 * int   2, the version of this layout
 * int   reviews it was trained with
 * float bias of the deciding plane
 * float slope of the calibration
 * float offset of the calibration
 * float the largest weight
 * float the largest ratio
 * int   n-grams
 * for each n-gram, ascending by key as an unsigned number:
 *   1-5 bytes its key less the one before, 7 bits a byte, the lowest first, the top bit set but in the last
 *   byte      its weight, see Quantisation
 *   byte      its ratio, see Quantisation
 * 32 bytes SHA-256 of all bytes before
 * </pre>
 *
 * The version also changes when {@link Tokens} or {@link Ngrams} give other keys.
 */
final class ModelFile {
  private static final int MAGIC = 0x4D51534D;
  private static final int LAYOUT = 2;
  private static final int CHECKSUM_BYTES = 32;

  /** Beyond what 15 MB can hold. */
  private static final int MAX_NGRAMS = 5_000_000;

  private static final int GROUP_BITS = 7;
  private static final int GROUP_MASK = (1 << GROUP_BITS) - 1;
  private static final int MORE_GROUPS = 1 << GROUP_BITS;

  private ModelFile() {}

  /** Writes the layout above; the stream stays open. */
  static void write(ModelParts parts, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeInt(MAGIC);
    data.writeInt(LAYOUT);
    data.writeInt(parts.reviews());
    data.writeFloat(parts.bias());
    data.writeFloat(parts.calibration().slope());
    data.writeFloat(parts.calibration().offset());
    data.writeFloat(parts.quantisation().mostWeight());
    data.writeFloat(parts.quantisation().mostRatio());
    writeNgrams(parts.ngrams(), data);
    byte[] content = bytes.toByteArray();
    out.write(content);
    out.write(checksum(content));
    out.flush();
  }

  private static void writeNgrams(NgramTable ngrams, DataOutputStream data) throws IOException {
    int[] keys = ngrams.sortedKeys();
    data.writeInt(keys.length);
    int before = 0;
    for (int key : keys) {
      int rest = key - before;
      while ((rest & ~GROUP_MASK) != 0) {
        data.writeByte((rest & GROUP_MASK) | MORE_GROUPS);
        rest >>>= GROUP_BITS;
      }
      data.writeByte(rest);
      int place = ngrams.find(key);
      data.writeByte(ngrams.weight(place));
      data.writeByte(ngrams.ratio(place));
      before = key;
    }
  }

  /**
   * Reads what {@link #write} wrote, to the end of the stream, which stays open.
   *
   * @throws IOException also when it is something else
   */
  static ModelParts read(InputStream in) throws IOException {
    byte[] file = in.readAllBytes();
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(file));
    try {
      checkHead(data);
      checkSum(file);
      return parts(data);
    } catch (EOFException | IllegalArgumentException damaged) {
      throw new IOException("the sentiment model is damaged: it ends too early", damaged);
    }
  }

  private static void checkHead(DataInputStream data) throws IOException {
    if (data.readInt() != MAGIC) {
      throw new IOException("this is no sentiment model of Marquee");
    }
    int layout = data.readInt();
    if (layout != LAYOUT) {
      throw new IOException(
          "the sentiment model has layout %d, this version of Marquee reads layout %d; run `marquee train sentiment`"
              .formatted(layout, LAYOUT));
    }
  }

  private static void checkSum(byte[] file) throws IOException {
    int content = Math.max(0, file.length - CHECKSUM_BYTES);
    byte[] said = Arrays.copyOfRange(file, content, file.length);
    if (!Arrays.equals(said, checksum(Arrays.copyOf(file, content)))) {
      throw new IOException(
          "the sentiment model is damaged or cut short: its checksum does not match its content");
    }
  }

  private static ModelParts parts(DataInputStream data) throws IOException {
    int reviews = data.readInt();
    float bias = data.readFloat();
    Calibration calibration = new Calibration(data.readFloat(), data.readFloat());
    Quantisation quantisation = new Quantisation(data.readFloat(), data.readFloat());
    int size = data.readInt();
    if (size < 0 || size > MAX_NGRAMS) {
      throw new IOException("the sentiment model is damaged: %d n-grams".formatted(size));
    }
    NgramTable ngrams = new NgramTable(size);
    int key = 0;
    for (int i = 0; i < size; i++) {
      key += readGroups(data);
      ngrams.put(key, data.readByte(), data.readByte());
    }
    return new ModelParts(reviews, bias, calibration, quantisation, ngrams);
  }

  private static int readGroups(DataInputStream data) throws IOException {
    int number = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += GROUP_BITS) {
      int group = data.readUnsignedByte();
      number |= (group & GROUP_MASK) << shift;
      if (group < MORE_GROUPS) {
        return number;
      }
    }
    throw new IOException("the sentiment model is damaged: a key has more than 32 bits");
  }

  private static byte[] checksum(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
