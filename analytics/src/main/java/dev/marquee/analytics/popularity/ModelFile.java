package dev.marquee.analytics.popularity;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Models as bytes, big-endian:
 *
 * <pre>
 * int   0x4D515050, "MQPP"
 * int   1, the version of this layout
 * long  films there were when they learned
 * rest  gzip of one list of models, as Java writes objects: Weka's trees are kept so
 * </pre>
 *
 * Only classes of this package, of Weka and of java.lang and java.util are read back. Models of
 * another version of these classes are refused and trained anew, which takes seconds.
 */
final class ModelFile {
  private static final int MAGIC = 0x4D515050;
  private static final int LAYOUT = 1;
  private static final ObjectInputFilter KNOWN_CLASSES =
      ObjectInputFilter.Config.createFilter(
          "dev.marquee.analytics.popularity.*;weka.**;java.lang.*;java.util.*;!*");

  private ModelFile() {}

  static byte[] write(PopularityModels models) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      DataOutputStream head = new DataOutputStream(bytes);
      head.writeInt(MAGIC);
      head.writeInt(LAYOUT);
      head.writeLong(models.catalogue());
      try (ObjectOutputStream objects = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
        objects.writeObject(new ArrayList<>(models.all()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory takes all that is written", impossible);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #write} wrote; the stream stays open.
   *
   * @throws IOException also when it is something else
   */
  static PopularityModels read(InputStream in) throws IOException {
    DataInputStream head = new DataInputStream(in);
    if (head.readInt() != MAGIC) {
      throw new IOException("these are no popularity models of Marquee");
    }
    int layout = head.readInt();
    if (layout != LAYOUT) {
      throw new IOException(
          "the popularity models have layout %d, this version of Marquee reads layout %d"
              .formatted(layout, LAYOUT));
    }
    long catalogue = head.readLong();
    ObjectInputStream objects =
        new ObjectInputStream(new BufferedInputStream(new GZIPInputStream(in)));
    objects.setObjectInputFilter(KNOWN_CLASSES);
    try {
      return new PopularityModels(
          ((List<?>) objects.readObject()).stream().map(PopularityModel.class::cast).toList(),
          catalogue);
    } catch (ClassNotFoundException
        | ClassCastException
        | IllegalArgumentException
        | InvalidClassException other) {
      throw new IOException("the popularity models are of another version of Marquee", other);
    }
  }
}
