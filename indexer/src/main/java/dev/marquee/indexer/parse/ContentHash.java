package dev.marquee.indexer.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Names records that have no number of their own. */
final class ContentHash {
  /** 48 bits: among a million records of one source two meet with a chance of 0.2%. */
  private static final int BYTES = 6;

  private ContentHash() {}

  /** Twelve hexadecimal digits, the same for parts that differ in upper and lower case only. */
  static String of(List<String> parts) {
    String text = String.join("\n", parts).toLowerCase(Locale.ROOT);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
