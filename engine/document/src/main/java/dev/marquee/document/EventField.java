package dev.marquee.document;

/**
 * The names of an event's fields, the same in JSON documents and in the indexes of every engine.
 */
public final class EventField {
  public static final String EVENT_ID = "event_id";
  public static final String USER_ID = "user_id";
  public static final String SESSION_ID = "session_id";
  public static final String MOVIE_ID = "movie_id";
  public static final String ACTION = "action";
  public static final String TIMESTAMP = "timestamp";
  public static final String RECEIVED_AT = "received_at";
  public static final String DURATION_SECONDS = "duration_seconds";
  public static final String QUERY = "query";
  public static final String VALUE = "value";
  public static final String ORIGIN = "origin";
  public static final String POSITION = "position";
  public static final String EXPERIMENT = "experiment";
  public static final String DEVICE = "device";
  public static final String COUNTRY = "country";
  public static final String REFERRER_HOST = "referrer_host";
  public static final String ADDRESS_HASH = "address_hash";
  public static final String SUSPICIOUS = "suspicious";

  private EventField() {}
}
