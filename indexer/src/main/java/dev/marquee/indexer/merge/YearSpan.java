package dev.marquee.indexer.merge;

/** Release years from the first to the last, both included. */
record YearSpan(int first, int last) {

  YearSpan union(YearSpan other) {
    return new YearSpan(Math.min(first, other.first), Math.max(last, other.last));
  }

  /** 0 for a single year. */
  int length() {
    return last - first;
  }
}
