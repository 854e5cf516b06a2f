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
   * misread.
   */
  static final int CURRENT = 1;

  private static final String KEY = "marquee.format";

  private FormatVersion() {}

  static void stampOrCheck(IndexWriter writer) throws IOException {
    String found = null;
    if (writer.getLiveCommitData() != null) {
      for (Map.Entry<String, String> entry : writer.getLiveCommitData()) {
        found = entry.getKey().equals(KEY) ? entry.getValue() : found;
      }
    }
    if (found == null && writer.getDocStats().maxDoc == 0) {
      writer.setLiveCommitData(Map.of(KEY, Integer.toString(CURRENT)).entrySet());
      writer.commit();
    } else if (!Integer.toString(CURRENT).equals(found)) {
      throw new StoreException(
          Kind.INCOMPATIBLE,
          "the store has format %s, this version of Marquee needs format %d; use the version that wrote it, or import the films anew into another folder"
              .formatted(found == null ? "unknown" : found, CURRENT));
    }
  }
}
