package dev.marquee.query;

/** The order of results. Ties are broken by fame, then by movie id, so that pages never overlap. */
public enum Sort {
  RELEVANCE,
  POPULARITY,
  RATING,
  NEWEST
}
