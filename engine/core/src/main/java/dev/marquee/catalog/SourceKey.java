package dev.marquee.catalog;

import java.util.regex.Pattern;

/**
 * Where a record came from and which record of that source it is. Importing a record with a known
 * key replaces it.
 *
 * @param source 1 to 40 characters of {@code a-z 0-9 _ -}
 * @param record the source's own number or name of the record, 1 to 300 characters
 */
public record SourceKey(String source, String record) implements Comparable<SourceKey> {
  private static final Pattern SOURCE = Pattern.compile("[a-z0-9_-]{1,40}");
  private static final int MAX_RECORD_LENGTH = 300;

  public SourceKey {
    if (!SOURCE.matcher(source).matches()) {
      throw new IllegalArgumentException(
          "a source is 1 to 40 characters of a-z, 0-9, '_', '-', got '%s'".formatted(source));
    }
    if (record.isBlank() || record.length() > MAX_RECORD_LENGTH) {
      throw new IllegalArgumentException(
          "a record key has 1 to 300 characters, got " + record.length());
    }
  }

  @Override
  public int compareTo(SourceKey other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : record.compareTo(other.record);
  }

  @Override
  public String toString() {
    return source + ":" + record;
  }
}
