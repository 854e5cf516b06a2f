package dev.marquee.store.elasticsearch;

/**
 * The field of an index of events that is not a field of an event's JSON document; that document is
 * what is stored, and its fields are indexed under their own names. The mapping in es-mappings says
 * how.
 *
 * <pre>
 * time   Event.timestamp in milliseconds since 1970
 * </pre>
 */
final class EventIndexField {
  static final String TIME = "time";

  private EventIndexField() {}
}
