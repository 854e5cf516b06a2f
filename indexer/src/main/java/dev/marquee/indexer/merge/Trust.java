package dev.marquee.indexer.merge;

import dev.marquee.catalog.SourceRecord;
import java.util.Comparator;
import java.util.Map;

/** Whose word counts more where records of one film disagree. */
final class Trust {
  /** The source of what an operator of this installation says. */
  static final String OPERATOR = "operator";

  private static final Map<String, Integer> RANKS = Map.of(OPERATOR, 0, "tmdb", 1, "main_data", 3);

  /** Sources that are not in the table: film documents, the catalogue that comes with Marquee. */
  private static final int RANK_OF_OTHERS = 2;

  /**
   * The most trusted first; a total order, so that nothing depends on how records were collected.
   */
  static final Comparator<SourceRecord> BEST_FIRST =
      Comparator.<SourceRecord>comparingInt(record -> rank(record.key().source()))
          .thenComparing(SourceRecord::key);

  private Trust() {}

  static boolean isOperator(SourceRecord record) {
    return record.key().source().equals(OPERATOR);
  }

  private static int rank(String source) {
    return RANKS.getOrDefault(source, RANK_OF_OTHERS);
  }
}
