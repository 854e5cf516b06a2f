package dev.marquee.indexer.merge;

import java.util.Optional;

/** What years must say before a common title makes two groups one film. */
enum YearRule {
  /** At most two apart, as a first night and a release abroad can be, or not known on one side. */
  ABOUT_OR_UNKNOWN(2, false),
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

  boolean near(Optional<YearSpan> one, Optional<YearSpan> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return !needsYear;
    }
    return one.get().union(other.get()).length() <= maxYearsApart;
  }
}
