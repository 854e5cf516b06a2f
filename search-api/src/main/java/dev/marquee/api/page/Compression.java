package dev.marquee.api.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Gzip for text worth it. */
public final class Compression {
  /**
   * Smaller bodies fit one packet of the network anyway; compressing them costs more than it saves.
   */
  public static final int MIN_BYTES = 1_400;

  private Compression() {}

  public static byte[] gzip(byte[] content) {
    var compressed = new ByteArrayOutputStream(content.length / 2);
    try (var gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return compressed.toByteArray();
  }
}
