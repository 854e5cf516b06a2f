package dev.marquee.store.lucene;

import dev.marquee.store.StoreException;
import dev.marquee.store.StoreException.Kind;
import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;

/**
 * The format of the index, kept with each commit; another format is refused before anything is read
 * or written.
 */
final class FormatVersion {
  /**
   * Grows with each change of {@link IndexField} or of the stored JSON that older code would
   * misread. {@link LuceneMigration} has to read the one before.
   */
  static final int CURRENT = 1;

  /** The same of {@link ReviewIndexField} and the stored JSON of reviews. */
  static final int OF_REVIEWS = 1;

  /** The same of {@link EventIndexField} and the stored JSON of events. */
  static final int OF_EVENTS = 1;

  private static final String KEY = "marquee.format";

  private FormatVersion() {}

  static void stampOrCheck(IndexWriter writer, IndexContent content) throws IOException {
    String found = null;
    if (writer.getLiveCommitData() != null) {
      for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
        found = entry.getKey().equals(KEY) ? entry.getValue() : found;
      }
    }
    if (found == null && writer.getDocStats().maxDoc == 0) {
      stamp(writer, content);
    } else if (!Integer.toString(content.format()).equals(found)) {
      throw new StoreException(
          Kind.INCOMPATIBLE,
          "the %s have format %s where format %d should be; restore the store from a backup"
              .formatted(content.plural(), found == null ? "unknown" : found, content.format()));
    }
  }

  /** Commits what was written, as content of its present format. */
  static void stamp(IndexWriter writer, IndexContent content) throws IOException {
    writer.setLiveCommitData(Map.of(KEY, Integer.toString(content.format())).entrySet());
    writer.commit();
  }

  /** What is said of a store of another format. */
  static StoreException refused(int found) {
    return new StoreException(
        Kind.INCOMPATIBLE,
        found < CURRENT
            ? "the store has format %d, this version of Marquee needs format %d; run `marquee store migrate`"
                .formatted(found, CURRENT)
            : "the store has format %d, this version of Marquee knows formats up to %d; use the version that wrote it"
                .formatted(found, CURRENT));
  }
}
