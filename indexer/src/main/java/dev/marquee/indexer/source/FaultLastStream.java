package dev.marquee.indexer.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Ends where the stream below fails, and keeps the fault for later. A decoder that met the fault
 * itself would throw away the characters it had already decoded.
 */
final class FaultLastStream extends FilterInputStream {
  private @Nullable IOException fault;

  FaultLastStream(InputStream in) {
    super(in);
  }

  /** Throws the fault that ended the stream, if one did. */
  void throwFault() throws IOException {
    if (fault != null) {
      throw fault;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (fault != null) {
      return -1;
    }
    try {
      return in.read(buffer, offset, length);
    } catch (IOException failed) {
      fault = failed;
      return -1;
    }
  }
}
