package dev.marquee.store.elasticsearch;

/**
 * Fields of the index of reviews that are not fields of a review's JSON document; that document is
 * what is stored, and its fields are indexed under their own names. The mapping in es-mappings says
 * how; fields that the embedded store has too have the same names and contents there.
 *
 * <pre>
 * time          Review.time in milliseconds since 1970
 * score_units   Sentiment.scoreUnits, for sums that are exact
 * </pre>
 */
final class ReviewIndexField {
  static final String TIME = "time";
  static final String SCORE_UNITS = "score_units";

  private ReviewIndexField() {}
}
