package dev.marquee.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * The text of a source: unpacked where its first bytes say gzip, decoded as UTF-8, without a byte
 * order mark. Bytes that are not UTF-8 become U+FFFD. Where the bytes end in a fault (a packed file
 * cut short), all characters before it are given first; only then {@link #read} throws. Not
 * thread-safe but for {@link #bytesRead()}.
 */
public final class SourceText extends Reader {
  private static final int GZIP_FIRST_BYTE = 0x1f;
  private static final int GZIP_SECOND_BYTE = 0x8b;
  private static final int UNPACKING_BUFFER_BYTES = 1 << 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CountingStream packed;
  private final FaultLastStream bytes;
  private final Reader characters;

  /** Characters that were looked at before they were read. */
  private String ahead = "";

  private int aheadPosition;

  private SourceText(CountingStream packed, InputStream unpacked) {
    this.packed = packed;
    this.bytes = new FaultLastStream(unpacked);
    this.characters = new InputStreamReader(bytes, StandardCharsets.UTF_8);
  }

  /** Takes over a stream: closing the text closes it, as does failing here. */
  static SourceText of(InputStream stream) throws IOException {
    CountingStream counting = new CountingStream(stream);
    try {
      SourceText text = new SourceText(counting, unpacked(counting));
      if (text.peek(1).indexOf(BYTE_ORDER_MARK) == 0) {
        text.ahead = "";
      }
      return text;
    } catch (IOException | RuntimeException failed) {
      counting.close();
      throw failed;
    }
  }

  private static InputStream unpacked(InputStream stream) throws IOException {
    PushbackInputStream start = new PushbackInputStream(stream, 2);
    int first = start.read();
    int second = first < 0 ? -1 : start.read();
    if (second >= 0) {
      start.unread(second);
    }
    if (first >= 0) {
      start.unread(first);
    }
    return first == GZIP_FIRST_BYTE && second == GZIP_SECOND_BYTE
        ? new GZIPInputStream(start, UNPACKING_BUFFER_BYTES)
        : start;
  }

  /**
   * The next characters, which stay to be read. Only before the first {@link #read}.
   *
   * @return fewer than asked for when the text ends before, be it in a fault
   */
  public String peek(int length) throws IOException {
    StringBuilder head = new StringBuilder(ahead);
    char[] buffer = new char[length];
    while (head.length() < length) {
      int read = characters.read(buffer, 0, length - head.length());
      if (read < 0) {
        break;
      }
      head.append(buffer, 0, read);
    }
    ahead = head.toString();
    return ahead;
  }

  /** How many bytes of the source, packed as they are, were taken so far. For any thread. */
  public long bytesRead() {
    return packed.count();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (aheadPosition < ahead.length()) {
      int end = Math.min(ahead.length(), aheadPosition + length);
      ahead.getChars(aheadPosition, end, buffer, offset);
      int taken = end - aheadPosition;
      aheadPosition = end;
      return taken;
    }
    int read = characters.read(buffer, offset, length);
    if (read < 0) {
      bytes.throwFault();
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    characters.close();
  }
}
