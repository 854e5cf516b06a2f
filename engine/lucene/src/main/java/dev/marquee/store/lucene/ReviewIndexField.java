package dev.marquee.store.lucene;

/**
 * Fields of the index of reviews. Those that the JSON document has too are called alike.
 *
 * <pre>
 * field          indexed as             content
 * review_id      term, doc value        the id: what a change replaces, and what ties are broken by
 * review         stored                 the whole review as JSON, from which all other fields come
 * movie_id       term, doc value        the film's id that the review came with
 * user_id        term                   who wrote it
 * text           English text           the text
 * sentiment      term                   the label
 * score_units    doc value              Sentiment.scoreUnits, on those that were judged; gives the label too
 * rating         doc value              1 to 10, on those that have one
 * time           point, doc value       Review.time in milliseconds since 1970
 * </pre>
 */
final class ReviewIndexField {
  static final String REVIEW = "review";
  static final String SCORE_UNITS = "score_units";
  static final String TIME = "time";

  private ReviewIndexField() {}
}
