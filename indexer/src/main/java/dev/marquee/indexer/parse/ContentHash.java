package dev.marquee.indexer.parse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Names records that have no number of their own. */
public final class ContentHash {
  /** 48 bits: among a million records of one source two meet with a chance of 0.2%. */
  private static final int BYTES = 6;

  /** 128 bits: nobody finds two texts of one name, not even on purpose. */
  private static final int EXACT_BYTES = 16;

  private ContentHash() {}

  /** Twelve hexadecimal digits, the same for parts that differ in upper and lower case only. */
  static String of(List<String> parts) {
    return digits(String.join("\n", parts).toLowerCase(Locale.ROOT), BYTES);
  }

  /**
   * 32 hexadecimal digits, other ones for parts that differ in anything.
   *
   * @param parts of which at most the last has line feeds
   */
  public static String exact(List<String> parts) {
    return digits(String.join("\n", parts), EXACT_BYTES);
  }

  private static String digits(String text, int bytes) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
