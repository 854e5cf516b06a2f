package dev.marquee.api.page;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Bytes that do not change while the server runs, ready to be sent. The arrays are shared: not to
 * be changed.
 */
public final class StaticFile {
  /** 64 bits tell a few hundred files apart. */
  private static final int TAG_BYTES = 8;

  private final byte[] content;
  private final String mediaType;
  private final String tagText;
  private final Optional<byte[]> gzipped;

  private StaticFile(byte[] content, String mediaType, String tagText, Optional<byte[]> gzipped) {
    this.content = content;
    this.mediaType = mediaType;
    this.tagText = tagText;
    this.gzipped = gzipped;
  }

  static StaticFile of(byte[] content, String mediaType) {
    boolean text = mediaType.contains("charset") || mediaType.contains("svg");
    Optional<byte[]> gzipped =
        text && content.length >= Compression.MIN_BYTES
            ? Optional.of(Compression.gzip(content))
            : Optional.empty();
    String tagText = HexFormat.of().formatHex(sha256(content), 0, TAG_BYTES);
    return new StaticFile(content, mediaType, tagText, gzipped);
  }

  public byte[] content() {
    return content;
  }

  /** With the charset where it is text. */
  public String mediaType() {
    return mediaType;
  }

  /** The compressed form, where it is worth it. */
  public Optional<byte[]> gzipped() {
    return gzipped;
  }

  /** The HTTP entity tag of the content, with its quotes; differs when the bytes differ. */
  public String tag() {
    return '"' + tagText + '"';
  }

  /** The entity tag of the compressed form, which is another sequence of bytes. */
  public String gzippedTag() {
    return '"' + tagText + "-gzip\"";
  }

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
