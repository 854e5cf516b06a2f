package dev.marquee.indexer.merge;

import dev.marquee.catalog.SourceRecord;
import java.util.Comparator;
import java.util.List;

/** Whose word counts more where records of one film disagree. */
final class Trust {
  /** The source of what an operator of this installation says. */
  static final String OPERATOR = "operator";

  /**
   * Stands for sources that are not in the list: film documents, the catalogue that comes with
   * Marquee.
   */
  private static final String OTHERS = "*";

  /**
   * Registers before lists made of them; of the latter, those that know ids before those that do
   * not. The Movies Dataset is TMDB's too; a film that TMDB 5000 has keeps its figures when it is
   * imported beside.
   */
  private static final List<String> SOURCES =
      List.of(
          OPERATOR,
          "tmdb",
          "tmdb-45k",
          OTHERS,
          "imdb",
          "imdb-5000",
          "movielens",
          "wikipedia",
          "netflix",
          "main_data");

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
    int rank = SOURCES.indexOf(source);
    return rank < 0 ? SOURCES.indexOf(OTHERS) : rank;
  }
}
