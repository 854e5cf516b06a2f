package dev.marquee.indexer.fetch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;

/** The bytes of a page, unpacked. Immutable. */
public final class PageContent {
  static final PageContent EMPTY = new PageContent(new byte[0]);

  private final byte[] bytes;

  /** Takes the array over. */
  PageContent(byte[] bytes) {
    this.bytes = bytes;
  }

  /** From the beginning. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /** A copy. */
  public byte[] toByteArray() {
    return bytes.clone();
  }

  /** What cannot be decoded becomes the charset's replacement. */
  public String text(Charset charset) {
    return new String(bytes, charset);
  }

  public int sizeBytes() {
    return bytes.length;
  }
}
