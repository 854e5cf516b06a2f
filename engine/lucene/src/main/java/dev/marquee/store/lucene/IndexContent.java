package dev.marquee.store.lucene;

import dev.marquee.document.EventField;
import dev.marquee.document.ReviewField;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.TieredMergePolicy;

/** What an index holds, in which format, and how it is written. */
enum IndexContent {
  FILMS("films", IndexField.KEY, FormatVersion.CURRENT),
  REVIEWS("reviews", ReviewField.REVIEW_ID, FormatVersion.OF_REVIEWS),
  EVENTS("events", EventField.EVENT_ID, FormatVersion.OF_EVENTS);

  /**
   * Films and reviews of a few thousand bytes: several thousand of them gather before a segment is
   * written, in a small part of the smallest heap.
   */
  private static final double WRITE_BUFFER_MIB = 32;

  private final String plural;
  private final String key;
  private final int format;

  IndexContent(String plural, String key, int format) {
    this.plural = plural;
    this.key = key;
    this.format = format;
  }

  /** What is in it, for messages. */
  String plural() {
    return plural;
  }

  /** The field whose terms are the ids, each of one document. */
  String key() {
    return key;
  }

  int format() {
    return format;
  }

  /** Whether each question goes through all segments anew, so that few of them are quicker. */
  boolean gainsByFewSegments() {
    return switch (this) {
      case FILMS, REVIEWS -> true;
      // Counts are kept segment by segment, and old ones are seldom asked.
      case EVENTS -> false;
    };
  }

  /** How the index is written; nothing is committed but by order. */
  IndexWriterConfig config() {
    IndexWriterConfig config =
        new IndexWriterConfig(StoryAnalysis.analyzer())
            .setRAMBufferSizeMB(WRITE_BUFFER_MIB)
            .setCommitOnClose(false);
    return switch (this) {
      case FILMS ->
          config
              .setCodec(new FilmCodec())
              .setMergePolicy(leavingNothingDeleted())
              .setIndexSort(IndexSession.BY_PROMINENCE);
      // In the order they come in: sorted, a merge of a million texts would unpack each of them.
      case REVIEWS -> config.setMergePolicy(leavingNothingDeleted());
      // Merges neighbours: a segment stays a stretch of time.
      case EVENTS -> config.setMergePolicy(new LogByteSizeMergePolicy());
    };
  }

  /** When deletions are to be merged away, the last of them is. */
  private static TieredMergePolicy leavingNothingDeleted() {
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setForceMergeDeletesPctAllowed(0);
    return policy;
  }
}
