package dev.marquee.indexer.merge;

/**
 * What years must say before a common title makes two groups one film, in the order they are tried.
 */
enum YearRule {
  /**
   * At most one apart (sources differ on festival and general release), or not known on one side.
   */
  NEAR_OR_UNKNOWN(1, false),
  /** Known, and at most one apart. */
  NEAR(1, true),
  /** Known and the same. */
  SAME(0, true);

  private final int maxYearsApart;
  private final boolean needsYear;

  YearRule(int maxYearsApart, boolean needsYear) {
    this.maxYearsApart = maxYearsApart;
    this.needsYear = needsYear;
  }

  int maxYearsApart() {
    return maxYearsApart;
  }

  boolean needsYear() {
    return needsYear;
  }
}
