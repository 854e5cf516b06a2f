package dev.marquee.bench.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A request in the bytes in which it goes over the wire: request line, fields, body. It may hold
 * what opens a server, so it has no text.
 */
public final class RawRequest {
  private static final byte[] HEAD = "HEAD ".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  /**
   * @param bytes copied
   */
  public RawRequest(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /**
   * A GET without fields of interest.
   *
   * @param base of the server
   */
  public static RawRequest get(URI base, String pathAndQuery) {
    String lines =
        "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: */*\r\n\r\n"
            .formatted(pathAndQuery, base.getRawAuthority());
    return new RawRequest(lines.getBytes(StandardCharsets.US_ASCII));
  }

  /** In one piece, so that it does not go in two packets where one is enough. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  /** Whether the answer has no body, whatever its fields say of one. */
  boolean asksForHeadOnly() {
    return bytes.length >= HEAD.length
        && Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length);
  }
}
