package dev.marquee.query;

/** The order of reviews. Ties are broken by time, newest first, then by id. */
public enum ReviewSort {
  NEWEST,
  OLDEST,
  /** The surest Good first; those that were not judged last. */
  BEST,
  /** The surest Bad first; those that were not judged last. */
  WORST,
  /** Those that speak most of the words asked for; without such words, the newest. */
  RELEVANCE
}
