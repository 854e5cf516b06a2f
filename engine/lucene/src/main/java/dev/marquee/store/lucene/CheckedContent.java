package dev.marquee.store.lucene;

import dev.marquee.store.Artifact;
import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The content of an artifact, compared at its end with the size and checksum it was stored with.
 */
final class CheckedContent extends FilterInputStream {
  /** Skipped bytes are read into memory first. */
  private static final int MAX_BYTES_SKIPPED = 8192;

  private final Artifact artifact;
  private final MessageDigest sha256 = sha256();
  private long sizeBytes;
  private boolean whole;

  CheckedContent(InputStream content, Artifact artifact) {
    super(content);
    this.artifact = artifact;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count < 0) {
      check();
    } else {
      sha256.update(buffer, offset, count);
      sizeBytes += count;
    }
    return count;
  }

  /** By reading: the checksum needs every byte. */
  @Override
  public long skip(long count) throws IOException {
    return readNBytes(Math.clamp(count, 0, MAX_BYTES_SKIPPED)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void check() {
    if (whole) {
      return;
    }
    whole =
        sizeBytes == artifact.sizeBytes()
            && HexFormat.of().formatHex(sha256.digest()).equals(artifact.sha256());
    if (!whole) {
      throw new StoreException(
          Kind.CORRUPT,
          "version %d of the artifact %s is damaged, its checksum differs; make it anew"
              .formatted(artifact.version(), artifact.name()));
    }
  }
}
