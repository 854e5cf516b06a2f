package dev.marquee.api.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes of network addresses (HMAC-SHA-256, RFC 2104), of another key each day of UTC: on
 * one day events of one address can be told to be so, and nobody is followed from day to day. All
 * processes with the same key give the same hashes. Thread-safe.
 */
final class AddressHashes {
  private static final String ALGORITHM = "HmacSHA256";

  /** Among all addresses of a day two would share one of 64 bits by a rare chance. */
  private static final int HASH_BYTES = 8;

  private final SecretKeySpec key;

  AddressHashes(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Of an address without its port, hexadecimal. */
  String of(String address, Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    SecretKeySpec keyOfDay = new SecretKeySpec(mac(key, "addresses of " + day), ALGORITHM);
    return HexFormat.of().formatHex(Arrays.copyOf(mac(keyOfDay, address), HASH_BYTES));
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
    }
  }
}
