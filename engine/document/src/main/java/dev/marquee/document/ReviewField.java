package dev.marquee.document;

/**
 * The names of a review's fields, the same in JSON documents and in the indexes of every engine.
 */
public final class ReviewField {
  public static final String REVIEW_ID = "review_id";
  public static final String MOVIE_ID = "movie_id";
  public static final String USER_ID = "user_id";
  public static final String SOURCE = "source";
  public static final String URL = "url";
  public static final String LANGUAGE = "language";
  public static final String TEXT = "text";
  public static final String RATING = "rating";
  public static final String SENTIMENT = "sentiment";
  public static final String SENTIMENT_SCORE = "sentiment_score";
  public static final String WRITTEN_AT = "written_at";
  public static final String FETCHED_AT = "fetched_at";
  public static final String SUSPICIOUS = "suspicious";

  private ReviewField() {}
}
