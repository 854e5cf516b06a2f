package dev.marquee.indexer.fetch;

/**
 * How much of a body is read.
 *
 * @param maxPackedBytes as it comes over the wire; more is a fault
 * @param maxBytes after unpacking
 * @param cut whether a body that is longer unpacked is cut there; else that is a fault
 */
record BodyLimits(int maxPackedBytes, int maxBytes, boolean cut) {

  static BodyLimits ofPage(FetchLimits limits) {
    return new BodyLimits(limits.maxPackedBytes(), limits.maxPageBytes(), false);
  }
}
