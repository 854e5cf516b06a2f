package dev.marquee.indexer;

import dev.marquee.catalog.SourceKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Remembers keys of one source, of any number of records in 8 bytes each: the first 64 bits of
 * their SHA-256. Of a key that was not seen it is believed that it was with a chance of one in ten
 * million millions, when a million were.
 */
final class KeyMarks {
  private final LongStream.Builder seen = LongStream.builder();

  void add(SourceKey key) {
    seen.add(mark(key));
  }

  /** Tells of keys whether they are of the source and were never added; nothing is added later. */
  Predicate<SourceKey> unseen(String source) {
    long[] marks = seen.build().sorted().toArray();
    return key -> key.source().equals(source) && Arrays.binarySearch(marks, mark(key)) < 0;
  }

  private static long mark(SourceKey key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(key.record().getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
