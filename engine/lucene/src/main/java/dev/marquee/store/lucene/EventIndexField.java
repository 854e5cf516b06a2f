package dev.marquee.store.lucene;

/**
 * Fields of the index of events. Those that the JSON document has too are called alike.
 *
 * <pre>
 * field       indexed as                  content
 * event_id    term                        the id, by which repetitions are told
 * event       stored                      the whole event as JSON, from which all other fields come
 * user_id     term, doc value             the account
 * movie_id    term, doc value             the film, on events about one
 * action      term, doc value             the action's word
 * device, country, origin    term         the words in the document, on events that have them
 * time        doc value with skip index   Event.timestamp in milliseconds since 1970
 * </pre>
 */
final class EventIndexField {
  static final String EVENT = "event";
  static final String TIME = "time";

  private EventIndexField() {}
}
