package dev.marquee.document;

import java.util.Set;

/** The names of a film's fields, the same in JSON documents and in the indexes of every engine. */
public final class MovieField {
  public static final String MOVIE_ID = "movie_id";
  public static final String IDS = "ids";
  public static final String TITLE = "title";
  public static final String ORIGINAL_TITLE = "original_title";
  public static final String ALTERNATIVE_TITLES = "alternative_titles";
  public static final String RELEASE_DATE = "release_date";
  public static final String RELEASE_YEAR = "release_year";
  public static final String RUNTIME = "runtime";
  public static final String GENRES = "genres";
  public static final String KEYWORDS = "keywords";
  public static final String DIRECTORS = "directors";
  public static final String CAST = "cast";
  public static final String CAST_NAME = "name";
  public static final String CAST_CHARACTER = "character";
  public static final String CAST_ORDER = "order";
  public static final String COUNTRIES = "countries";
  public static final String ORIGINAL_LANGUAGE = "original_language";
  public static final String CERTIFICATION = "certification";
  public static final String COLLECTION = "collection";
  public static final String OVERVIEW = "overview";
  public static final String TAGLINE = "tagline";
  public static final String BUDGET = "budget";
  public static final String REVENUE = "revenue";
  public static final String VOTE_COUNT = "vote_count";
  public static final String VOTE_AVERAGE = "vote_average";
  public static final String POPULARITY = "popularity";
  public static final String POSTER_URL = "poster_url";
  public static final String STATUS = "status";
  public static final String SOURCES = "sources";
  public static final String UPDATED_AT = "updated_at";

  /**
   * Fields that Marquee fills in itself: accepted in a document that is handed in, and passed over.
   */
  static final Set<String> OWN = Set.of(MOVIE_ID, SOURCES, UPDATED_AT);

  private MovieField() {}
}
